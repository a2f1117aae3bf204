(() => {
const lead = async () => {
const nav = document.querySelector("nav.parts");
const place = decodeURIComponent(location.hash.slice(1));
if (!nav || !place || document.getElementById(place)) return;
const answer = await fetch(new URL(nav.dataset.places, location.href));
if (!answer.ok) return;
const part = (await answer.json())[place];
const link = document.createElement("a");
link.hidden = true;
link.href = nav.dataset.page + (part ? `part-${part}/` : "");
nav.append(link);
await null; // a copy read from files names the file of a folder now
if (link.pathname !== location.pathname) location.replace(`${link.href}${location.search}#${place}`);
};
addEventListener("hashchange", lead);
lead();
})();

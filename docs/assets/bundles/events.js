window.timelineFacets = (() => {
const FACETS = ["company", "city", "kind", "article"];
const read = (event) => {
const keys = Object.fromEntries(FACETS.map((facet) => [facet, []]));
for (const chip of event.querySelectorAll("[data-facet]")) {
keys[chip.dataset.facet].push(chip.dataset.key);
}
return keys;
};
const offered = (events, facet) => {
const found = new Map();
for (const event of events) {
for (const chip of event.querySelectorAll(`[data-facet="${facet}"]`)) {
const { key } = chip.dataset;
const known = found.get(key) ?? { key, name: chip.textContent, count: 0 };
found.set(key, { ...known, count: known.count + 1 });
}
}
return [...found.values()].sort((a, b) => b.count - a.count);
};
const match = (rows, chosen) => {
const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
const active = FACETS.filter((facet) => chosen[facet].size);
const shown = rows.map((row) => {
const against = active.filter((facet) => !row[facet].some((key) => chosen[facet].has(key)));
const counting = { 0: FACETS, 1: against }[against.length] ?? [];
for (const facet of counting) {
for (const key of row[facet]) counts[facet].set(key, (counts[facet].get(key) ?? 0) + 1);
}
return !against.length;
});
return { shown, counts };
};
const fromAddress = () => {
const query = new URLSearchParams(location.search);
return Object.fromEntries(FACETS.map((facet) => [facet, new Set(query.getAll(facet))]));
};
const toAddress = (chosen) => {
const address = new URL(location.href);
for (const facet of FACETS) {
address.searchParams.delete(facet);
for (const key of chosen[facet]) address.searchParams.append(facet, key);
}
if (atPlace()?.closest("[hidden]")) address.hash = "";
history.replaceState(history.state, "", address);
};
const atPlace = () => document.getElementById(location.hash.slice(1));
return { FACETS, read, offered, match, fromAddress, toAddress, atPlace };
})();
window.timelineBar = (() => {
const { FACETS, offered } = window.timelineFacets;
const AT_ONCE = 8;
class Bar {
constructor(frame, events, chosen, on) {
this.frame = frame;
this.total = events.length;
this.buttons = [];
const bar = frame.querySelector("template").content.cloneNode(true);
for (const facet of FACETS) {
this.offer(bar.querySelector(`[data-facet="${facet}"]`), facet, events, chosen, on);
}
if (!this.buttons.length) return;
frame.append(bar);
const chosenBefore = FACETS.some((facet) => chosen[facet].size);
frame.querySelector(".filter-bar").open = chosenBefore || matchMedia("(min-width: 60em)").matches;
this.part("clear").addEventListener("click", () => {
on.clear();
frame.querySelector("summary").focus();
});
}
part(name) {
return this.frame.querySelector(`[data-${name}]`);
}
offer(group, facet, events, chosen, on) {
const keys = offered(events, facet).filter((one) => one.count < events.length);
const few = keys.length > AT_ONCE + 2 ? AT_ONCE : keys.length;
const more = group.querySelector(".more-keys");
const button = (one) => this.button(facet, one, on);
more.before(...keys.slice(0, few).map(button));
more.append(...keys.slice(few).map(button));
more.hidden = few === keys.length;
more.open = keys.slice(few).some((one) => chosen[facet].has(one.key));
group.hidden = !keys.length;
const known = new Set(keys.map((one) => one.key));
for (const key of [...chosen[facet]]) if (!known.has(key)) chosen[facet].delete(key);
}
button(facet, { key, name }, on) {
const button = document.createElement("button");
const count = document.createElement("small");
button.type = "button";
button.append(name, " ", count);
button.addEventListener("click", () => on.toggle(facet, key));
this.buttons.push({ facet, key, button, count });
return button;
}
update(chosen, counts, shown) {
for (const { facet, key, button, count } of this.buttons) {
const left = counts[facet].get(key) ?? 0;
count.textContent = left;
button.setAttribute("aria-pressed", chosen[facet].has(key));
button.classList.toggle("idle", !left);
}
const names = this.buttons.filter(({ facet, key }) => chosen[facet].has(key));
this.frame.dataset.chosen = names.map(({ button }) => button.firstChild.textContent).join("、");
this.part("some").hidden = !shown;
this.part("none").hidden = shown > 0;
this.part("shown").textContent = shown;
this.part("all").textContent = this.total;
this.part("clear").hidden = FACETS.every((facet) => !chosen[facet].size);
}
}
return Bar;
})();
(() => {
const { FACETS, read, match, fromAddress, toAddress, atPlace } = window.timelineFacets;
const start = () => {
for (const list of document.querySelectorAll("[data-timeline]")) {
const frame = list.parentElement.querySelector(".timeline-filter:not(.ready)");
if (frame) new Filter(list, frame);
}
};
class Filter {
constructor(list, frame) {
frame.classList.add("ready");
this.events = [...list.querySelectorAll(".event")];
this.rows = this.events.map(read);
this.folds = [...list.querySelectorAll("details.rest")];
this.years = [...list.querySelectorAll(".year, .month")].map((year) => this.year(year));
this.list = list;
this.more = document.getElementById("more-events");
const marks = [...document.querySelectorAll(".overview svg a")];
this.marks = new Map(marks.map((mark) => [mark.getAttribute("href").slice(1), mark]));
this.chosen = fromAddress();
this.bar = new window.timelineBar(frame, this.events, this.chosen, this);
if (!this.bar.buttons.length) return;
this.more?.addEventListener("change", () => this.show(match(this.rows, this.chosen)));
window.addEventListener("hashchange", () => this.reveal());
this.show(match(this.rows, this.chosen));
this.reveal();
}
year(year) {
const id = year.querySelector(":scope > :is(h2, h3)")?.id;
const lines = document.querySelectorAll(`.md-nav--secondary li:has(> a[href="#${id}"])`);
return { parts: [year, ...lines], events: [...year.querySelectorAll(".event")] };
}
toggle(facet, key) {
if (!this.chosen[facet].delete(key)) this.chosen[facet].add(key);
this.apply();
}
clear() {
for (const facet of FACETS) this.chosen[facet].clear();
this.apply();
}
apply() {
this.show(match(this.rows, this.chosen));
clearTimeout(this.writing);
this.writing = setTimeout(() => toAddress(this.chosen), 100);
}
show({ shown, counts }) {
this.events.forEach((event, at) => {
if (event.hidden === shown[at]) this.turn(event, shown[at]);
});
const all = !this.more || this.more.checked || FACETS.some((facet) => this.chosen[facet].size);
this.list.classList.toggle("all", all);
for (const { parts, events } of this.years) {
const empty = events.every((event) => event.hidden || !(all || event.matches(".main")));
for (const part of parts) part.hidden = empty;
}
const chosen = FACETS.some((facet) => this.chosen[facet].size);
if (this.more) this.more.disabled = chosen;
for (const fold of this.folds) fold.open = chosen && fold.querySelector(".event:not([hidden])") !== null;
this.bar.update(this.chosen, counts, shown.filter((is, at) => is && (all || this.events[at].matches(".main"))).length);
}
turn(event, shown) {
event.hidden = !shown;
const mark = this.marks.get(event.id);
mark?.classList.toggle("out", !shown);
mark?.setAttribute("tabindex", shown ? 0 : -1);
}
reveal() {
const place = atPlace();
if (!place || place.checkVisibility()) return;
if (this.more) this.more.checked = true;
this.clear();
place.scrollIntoView();
}
}
(window.document$ ?? { subscribe: (run) => run() }).subscribe(start);
})();
(() => {
const start = () => {
const frame = document.querySelector(".overview-scroll");
const opened = frame?.querySelector(".opened");
if (!opened) return;
const names = [...frame.querySelectorAll(".lane")].map((name) => name.getBoundingClientRect().width);
const left = opened.getBoundingClientRect().left - frame.getBoundingClientRect().left;
frame.scrollLeft = left - Math.max(...names) - 8;
};
(window.document$ ?? { subscribe: (run) => run() }).subscribe(start);
})();

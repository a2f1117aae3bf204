(() => {
const kept = (inputs) => {
try {
const index = __md_get("__palette")?.index ?? 0;
if (Number.isInteger(index) && inputs[index]) return index;
} catch {
localStorage.removeItem(`${__md_scope.pathname}.__palette`);
}
return 0;
};
const inputs = [...document.querySelectorAll("[data-palette] input")];
if (!inputs.length) return;
const system = matchMedia("(prefers-color-scheme: dark)");
const KEYS = ["media", "scheme", "primary", "accent"];
const told = (input) => Object.fromEntries(KEYS.map((key) => [key, input.getAttribute(`data-md-color-${key}`)]));
let index = kept(inputs);
const show = () => {
const colours = told(inputs[index || (system.matches ? 2 : 1)]);
for (const [key, value] of Object.entries(colours)) {
const name = `data-md-color-${key}`;
if (document.body.getAttribute(name) !== value) document.body.setAttribute(name, value);
}
inputs.forEach((input, at) => {
input.checked = at === index;
input.nextElementSibling.hidden = at !== index;
});
};
const choose = (at) => {
index = at;
__md_set("__palette", { index, color: told(inputs[index]) });
show();
};
inputs.forEach((input, at) => {
input.addEventListener("change", () => choose(at));
input.addEventListener("keydown", (event) => {
if (event.key !== "Enter") return;
const next = (at + 1) % inputs.length;
choose(next);
inputs[next].focus();
});
});
system.addEventListener("change", show);
show();
})();
(() => {
for (const [id, name] of [["__drawer", "导航"], ["__search", "搜索"]]) {
const label = document.querySelector(`label.md-header__button[for="${id}"]`);
if (!label) continue;
const button = document.createElement("button");
button.type = "button";
button.className = label.className;
button.setAttribute("for", id); /* the theme's styles select by it */
button.setAttribute("aria-label", name);
button.append(...label.childNodes);
button.addEventListener("click", () => label.click());
label.hidden = true;
label.after(button);
}
const drawer = document.getElementById("__drawer");
document.addEventListener("keydown", (event) => {
if (event.key !== "Escape" || !drawer?.checked) return;
drawer.click();
document.querySelector('button[for="__drawer"]')?.focus();
});
for (const mark of document.querySelectorAll(".headerlink")) {
mark.tabIndex = -1;
mark.ariaHidden = "true";
}
const name = (box) => {
const headings = [...document.querySelectorAll("article :is(h1, h2, h3)")];
const before = headings.filter((one) => one.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING);
return (before.at(-1)?.firstChild?.textContent ?? document.title).trim();
};
const mark = () => {
for (const box of document.querySelectorAll(".md-typeset__scrollwrap, .code > code, p.code")) {
if (box.scrollWidth <= box.clientWidth || box.tabIndex === 0) continue;
box.tabIndex = 0;
box.setAttribute("role", "region");
box.setAttribute("aria-label", `${name(box)}：${box.closest(".code") ? "代码" : "表格"}`);
}
};
addEventListener("load", mark);
addEventListener("resize", mark);
})();
(() => {
const HOSTS = "[title], .receipt:not([open]) > summary, span[id] a";
const site = new URL(`${JSON.parse(document.getElementById("__config").textContent).base}/`, location);
let shown;
const fetched = new Map();
const point = ({ target }) => {
const host = target.closest?.(HOSTS);
if (host !== shown?.host) show(host);
};
const show = async (host) => {
hide();
if (!host || (host.matches("summary") && matchMedia("(hover: none)").matches)) return;
const mine = { host, title: host.title };
shown = mine;
host.removeAttribute("title");
const text = mine.title || words(host) || (await preview(host));
if (text && shown === mine) mine.tip = place(host, text);
};
const hide = () => {
const { host, title, tip } = shown ?? {};
shown = undefined;
if (title) host.title = title;
if (!tip) return;
host.removeAttribute("aria-describedby");
tip.classList.remove("md-tooltip2--active");
tip.removeAttribute("id");
setTimeout(() => tip.remove(), 250);
};
const words = (host) =>
host.matches("summary") &&
[...host.parentElement.querySelectorAll("blockquote")].map(quoted).join("\n\n");
const quoted = (quote) => {
const copy = quote.cloneNode(true);
for (const beside of copy.querySelectorAll(".original, [data-at]")) beside.remove();
return [...copy.querySelectorAll("p")].map((one) => one.textContent.trim()).filter(Boolean).join("\n");
};
const preview = async (link) => {
if (!link.href) return "";
const address = link.href.slice(site.href.length).replace(/\bindex\.html(?=#|$)/, "");
const all = await list("previews");
const some = all.files ? await list(`previews/${hashOf(address) % all.files}`) : all;
return some[address];
};
const list = (name) => {
const load = () => fetch(new URL(`assets/${name}.json`, site)).then((got) => got.json());
if (!fetched.has(name)) fetched.set(name, load().catch(() => ({})));
return fetched.get(name);
};
const hashOf = (name) => [...name].reduce((found, char) => (found * 31 + char.codePointAt(0)) % 65536, 0);
const place = (host, text) => {
const tip = document.createElement("div");
const inner = document.createElement("div");
tip.className = "md-tooltip2 md-tooltip2--bottom";
tip.id = "tooltip";
tip.setAttribute("role", "tooltip");
inner.className = "md-tooltip2__inner md-typeset";
inner.textContent = text;
tip.append(inner);
document.body.append(tip);
const { x, y, width, height } = host.getBoundingClientRect();
const sizes = { "host-x": x + scrollX, "host-y": y + scrollY, x: width / 2, y: height + 8, width: inner.offsetWidth, tail: 0 };
for (const [name, size] of Object.entries(sizes)) tip.style.setProperty(`--md-tooltip-${name}`, `${size}px`);
host.setAttribute("aria-describedby", tip.id);
requestAnimationFrame(() => shown?.tip === tip && tip.classList.add("md-tooltip2--active"));
return tip;
};
document.addEventListener("click", hide);
document.addEventListener("mouseover", point);
document.addEventListener("focusin", point);
document.addEventListener("focusout", hide);
document.addEventListener("keydown", ({ key }) => key === "Escape" && hide());
document.documentElement.addEventListener("mouseleave", hide);
})();
self.citedAddress = () => {
const published = document.querySelector("link[rel=canonical]");
return location.protocol === "file:" && published ? published.href : location.href.split(/[?#]/)[0];
};
(() => {
const HERE = "〔本页网址〕";
const ACCESSED = "〔引用日期〕";
const cited = self.citedAddress();
const address = cited.startsWith("file:") ? HERE : cited; // where a reader keeps a file is nobody else's address
const today = new Date().toLocaleDateString("sv"); // the reader's day as 2025-02-07
for (const citation of document.querySelectorAll(".citation")) {
citation.textContent = citation.textContent.replace(HERE, () => address).replace(ACCESSED, today);
if (!navigator.clipboard) continue;
const text = citation.textContent;
const button = Object.assign(document.createElement("button"), {
type: "button",
className: "copy-citation",
textContent: "复制",
});
button.addEventListener("click", async () => {
await navigator.clipboard.writeText(text);
button.textContent = "已复制";
setTimeout(() => { button.textContent = "复制"; }, 2000);
});
citation.append(" ", button);
}
})();

"use strict";
{
const search = (self.gazetteerSearch ??= {});
{
const box = document.querySelector("input[data-md-component=search-query]");
const result = document.querySelector("[data-md-component=search-result]");
const DOORS = ".md-search__form, [for=__search], .search-door";
const RESULT = 3;
const CLICKED = 100;
const nameEngine = () => {
const element = document.getElementById("__config");
const { base, ...rest } = JSON.parse(element.textContent);
const search = `${base.replace(/\/?$/, "/")}assets/search/engine.js`;
element.textContent = JSON.stringify({ ...rest, base: `${new URL(base, document.baseURI)}.`, search });
};
const isWanted = () =>
new Promise((start) => {
box.addEventListener("focus", start);
document.getElementById("__search").addEventListener("change", start);
if (navigator.connection?.saveData) return;
document.addEventListener("pointerover", ({ target }) => target.closest(DOORS) && start());
});
let released = Promise.resolve();
const holdWhilePressed = () => {
released = new Promise((done) => {
for (const kind of ["pointerup", "pointercancel"]) {
addEventListener(kind, () => setTimeout(done, CLICKED), { capture: true, once: true });
}
});
};
const waitingFor = (Actual) =>
class extends EventTarget {
#made;
constructor(engine) {
super();
this.#made = isWanted().then(() => this.#make(engine));
}
async postMessage(message) {
(await this.#made).postMessage(message);
}
#make(engine) {
const worker = new Actual(engine);
worker.addEventListener("message", async ({ data }) => {
await released;
this.dispatchEvent(new MessageEvent("message", { data }));
if (data.type === RESULT) box.dispatchEvent(new CustomEvent("answered", { detail: data.data.query }));
});
return worker;
}
};
if (box && result) {
nameEngine();
result.addEventListener("pointerdown", holdWhilePressed);
self.Worker = waitingFor(self.Worker);
}
}
{
const WORDS = "[data-md-component=search-query]";
const RESULT = "[data-md-component=search-result]";
const box = document.querySelector(`input${WORDS}`);
const result = document.querySelector(RESULT);
const ask = () => box.dispatchEvent(new Event("keyup", { bubbles: true }));
const TAKEN = 229;
const holdWhileComposing = (event) => {
if (event.target === box && (event.isComposing || event.keyCode === TAKEN)) event.stopImmediatePropagation();
};
let answered = "";
let isEntered = false;
const isAnswered = () => box.value.trim() === answered.trim();
const holdEnter = (event) => {
isEntered = event.target === box && event.key === "Enter" && !isAnswered();
if (!isEntered) return;
event.preventDefault();
event.stopPropagation();
};
const enter = () => {
if (!isEntered || !isAnswered()) return;
isEntered = false;
box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
};
const listen = () => {
for (const kind of ["keydown", "keyup"]) {
window.addEventListener(kind, holdWhileComposing, { capture: true });
}
window.addEventListener("keydown", holdEnter, { capture: true });
box.addEventListener("answered", ({ detail }) => {
answered = detail;
setTimeout(enter);
});
box.addEventListener("input", (event) => {
isEntered = false;
if (!event.isComposing) ask();
});
box.addEventListener("compositionend", ask);
box.addEventListener("drop", () => setTimeout(ask));
};
const liftNote = (meta, list) => {
const note = list.querySelector(".search-note");
if (!note) return;
const counted = box.value.trim() ? `　${meta.textContent.trim()}` : "";
meta.textContent = note.textContent + counted;
list.querySelectorAll(".search-note").forEach((one) => one.remove());
};
const anchorHeads = (list) => {
for (const head of list.querySelectorAll("[data-anchor]")) {
head.closest("a").hash = head.dataset.anchor;
head.remove();
}
};
const linkToPage = (settings) => {
const link = document.createElement("a");
link.className = "search-all";
link.textContent = settings.all;
result.before(link);
return () => {
link.href = `${settings.page}?q=${encodeURIComponent(box.value.trim())}`;
link.hidden = !box.value.trim();
};
};
const helpBelow = (settings, meta) => {
const { translations } = JSON.parse(document.getElementById("__config").textContent);
const [examples, advice] = [document.createElement("p"), document.createElement("p")];
examples.className = advice.className = "search-help";
const buttons = settings.examples.map((words) => {
const button = Object.assign(document.createElement("button"), { type: "button", textContent: words });
button.addEventListener("click", () => {
box.value = words;
ask();
box.focus();
});
return button;
});
examples.append(settings.try, ...buttons);
result.before(examples);
result.after(advice);
return () => {
const isNothing = meta.textContent.trim() === translations["search.result.none"];
examples.hidden = Boolean(box.value.trim());
advice.hidden = examples.hidden === false || !isNothing;
advice.textContent = /[\p{L}\p{N}]/u.test(box.value) ? settings.advice : settings.signs;
};
};
const watch = () => {
const [meta, list] = [result.firstElementChild, result.lastElementChild];
meta.setAttribute("role", "status");
const settings = JSON.parse(document.getElementById("__search-settings")?.textContent ?? "null");
const steps = settings ? [linkToPage(settings), helpBelow(settings, meta)] : [];
const renew = () => {
liftNote(meta, list);
anchorHeads(list);
steps.forEach((step) => step());
};
const observer = new MutationObserver(renew);
for (const part of [meta, list]) observer.observe(part, { childList: true });
box.addEventListener("input", () => steps.forEach((step) => step()));
renew();
};
const openAtTheDoor = () => {
document.querySelector(".search-door")?.addEventListener("click", (event) => {
event.preventDefault();
document.getElementById("__search").click();
box.focus();
});
};
if (box && result) {
listen();
openAtTheDoor();
watch();
}
}
}

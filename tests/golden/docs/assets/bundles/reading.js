(() => {
const SENTENCE = ".prose span[id], .both-scripts span[id]";
const TURNING = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe]|[\ud802\ud803\ud83a\ud83b]/;
const isolated = (words) => {
if (!TURNING.test(words)) return words;
let [ends, begun] = [0, 0];
for (const char of words) {
if (/[\u2066-\u2068]/.test(char)) begun += 1;
else if (char === "\u2069") begun ? (begun -= 1) : (ends += 1);
}
return "\u2068".repeat(ends + 1) + words + "\u2069".repeat(begun + 1);
};
const arrive = (bar) => {
const anchor = location.hash.slice(1);
const place = document.getElementById(anchor) ?? document.getElementById(anchor.replace(/-\d+\w?$/, ""));
if (!place) return;
openTab(place);
if (place.id !== anchor) place.scrollIntoView();
const sentence = place.matches(SENTENCE) ? place : place.closest(".ranges")?.nextElementSibling;
if (sentence) bar.show(sentence);
};
const openTab = (place) => {
const block = place.closest(".tabbed-block");
if (!block || block.checkVisibility()) return;
const at = [...block.parentElement.children].indexOf(block);
block.closest(".tabbed-set").querySelectorAll(":scope > input")[at].checked = true;
place.scrollIntoView();
};
class Bar {
constructor(template) {
this.element = template.content.firstElementChild.cloneNode(true);
this.element.addEventListener("click", ({ target }) => {
const { copy } = target.dataset;
if (copy) this.copy(target, copy === "link" ? this.address() : this.citation());
});
}
show(sentence) {
this.hide();
this.sentence = sentence;
if (!sentence.matches(":target")) sentence.classList.add("chosen");
this.element.querySelector("ul").replaceChildren(...this.uses(sentence));
const scrolled = sentence.closest(".md-typeset__scrollwrap");
(scrolled ?? sentence.closest("p, h2, h3, h4, h5, h6, li, blockquote, table, pre")).after(this.element);
}
hide() {
this.sentence?.classList.remove("chosen");
this.sentence = undefined;
this.element.remove();
}
uses({ id }) {
const own = document.querySelector(`.uses [data-of="${id.replace("o", "p")}"]`);
if (!own) return [];
const copy = own.parentElement.cloneNode(true);
copy.querySelector("[data-of]").textContent = "用在：";
return [copy];
}
address() {
return `${self.citedAddress()}${location.search}#${this.sentence.id}`;
}
citation() {
const words = this.sentence.textContent.trim().replaceAll("“", "‘").replaceAll("”", "’");
const source = document.querySelector(".citation")?.firstChild.textContent.trim() ?? "";
return `“${isolated(words)}”——${source}${/[.。]$/.test(source) ? "" : "."} 原句：${this.address()}`;
}
async copy(button, text) {
await navigator.clipboard.writeText(text);
const before = button.textContent;
button.textContent = "已复制";
setTimeout(() => { button.textContent = before; }, 2000);
}
}
const walk = (event, bar, sentences) => {
const at = sentences.indexOf(document.activeElement);
if (event.key === "Escape") bar.hide();
const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
if (at < 0 || !step || !sentences[at + step]) return;
event.preventDefault();
sentences[at].tabIndex = -1;
sentences[at + step].tabIndex = 0;
sentences[at + step].focus();
};
const start = () => {
const template = document.querySelector("template.sentence-bar");
if (!template) return;
const bar = new Bar(template);
const sentences = [...document.querySelectorAll(SENTENCE)];
sentences[0].tabIndex = 0;
document.addEventListener("click", ({ target }) => {
if (target.closest("a, button, .sentence-bar, summary, label, input") || !getSelection().isCollapsed) return;
const sentence = target.closest(SENTENCE);
if (sentence && sentence !== bar.sentence) bar.show(sentence);
else bar.hide();
});
document.addEventListener("focusin", ({ target }) => sentences.includes(target) && bar.show(target));
document.addEventListener("keydown", (event) => walk(event, bar, sentences));
window.addEventListener("hashchange", () => arrive(bar));
arrive(bar);
};
(window.document$ ?? { subscribe: (run) => run() }).subscribe(start);
})();

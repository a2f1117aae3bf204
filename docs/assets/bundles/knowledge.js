(() => {
const collator = new Intl.Collator("zh", { numeric: true });
const NUMBER = /^[+-]?\d[\d,]*(\.\d+)?$/;
const start = () => {
for (const table of document.querySelectorAll("table.sortable, .sortable table")) {
if (!table.querySelector("button.sort")) prepare(table);
}
};
const prepare = (table) => {
const rows = [...table.tBodies[0].rows];
[...table.tHead.rows[0].cells].forEach((head, column) => {
const button = document.createElement("button");
button.type = "button";
button.className = "sort";
button.append(...head.childNodes);
head.append(button);
button.addEventListener("click", () => sort(table, rows, head, column));
});
};
const sort = (table, rows, head, column) => {
const numeric = rows.every((row) => isNumber(key(row, column)));
const [first, second] = numeric ? ["descending", "ascending"] : ["ascending", "descending"];
const next = { [first]: second, [second]: "" }[head.ariaSort] ?? first;
for (const cell of table.tHead.rows[0].cells) cell.removeAttribute("aria-sort");
if (next) head.setAttribute("aria-sort", next);
table.tBodies[0].append(...(next ? sorted(rows, column, numeric, next) : rows));
};
const sorted = (rows, column, numeric, direction) => {
const sign = direction === "ascending" ? 1 : -1;
const compare = numeric ? (a, b) => toNumber(a) - toNumber(b) : collator.compare;
return rows
.map((row) => ({ row, value: key(row, column) }))
.sort((a, b) => {
if (!a.value || !b.value) return (a.value ? 0 : 1) - (b.value ? 0 : 1);
return sign * compare(a.value, b.value);
})
.map(({ row }) => row);
};
const key = (row, column) => {
const cell = row.cells[column];
return cell.dataset.value ?? cell.textContent.trim();
};
const isNumber = (text) => text === "" || NUMBER.test(text);
const toNumber = (text) => Number(text.replaceAll(",", ""));
(window.document$ ?? { subscribe: (run) => run() }).subscribe(start);
})();
(() => {
const CHOICES = ["kind", "about", "article"];
const start = () => {
const form = document.querySelector("form.figure-filters[hidden]");
if (!form) return;
const figures = [...document.querySelectorAll("table.figures.sortable tbody tr")].map(read);
restore(form);
form.hidden = false;
form.addEventListener("input", () => apply(form, figures));
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(() => apply(form, figures)));
form.querySelector(".download").addEventListener("click", (event) => save(event.currentTarget, form));
window.addEventListener("hashchange", () => reveal(form));
apply(form, figures);
};
const read = (row) => ({
row,
kind: [row.dataset.kind],
about: [row.dataset.about],
article: row.dataset.articles.split(" "),
words: row.textContent.toLowerCase(),
});
const restore = (form) => {
for (const [name, value] of new URLSearchParams(location.search)) {
const field = form.elements[name === "q" ? "words" : name]; // the former name; the theme takes it for its own
if (!field) continue;
field.value = value;
if (field.selectedIndex === -1) field.value = "";
}
};
const apply = (form, figures) => {
const words = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
const chosen = Object.fromEntries(CHOICES.map((name) => [name, form.elements[name].value]));
const fits = (figure, except) =>
words.every((word) => figure.words.includes(word)) &&
CHOICES.every((name) => name === except || !chosen[name] || figure[name].includes(chosen[name]));
for (const name of CHOICES) {
const open = figures.filter((figure) => fits(figure, name));
for (const option of form.elements[name].options) count(option, open, name);
}
for (const figure of figures) figure.row.hidden = !fits(figure);
form.querySelector("output b").textContent = figures.filter((figure) => !figure.row.hidden).length;
remember({ ...chosen, words: form.elements.words.value.trim() });
};
const count = (option, open, name) => {
const left = option.value ? open.filter((figure) => figure[name].includes(option.value)) : open;
option.textContent = `${option.dataset.text}（${left.length}）`;
option.disabled = !left.length && !option.selected;
};
const remember = (state) => {
const address = new URL(location.href);
address.searchParams.delete("q");
for (const [name, value] of Object.entries(state)) {
if (value) address.searchParams.set(name, value);
else address.searchParams.delete(name);
}
history.replaceState(history.state, "", address);
};
const reveal = (form) => {
const row = document.getElementById(location.hash.slice(1))?.closest("tr");
if (!row?.hidden) return;
form.reset();
setTimeout(() => row.scrollIntoView());
};
const save = (button, form) => {
const rows = [...document.querySelectorAll("table.figures.sortable tbody tr:not([hidden])")];
const lines = [button.dataset.columns.split(","), ...rows.map((row) => fields(row, form))];
const text = lines.map((line) => line.map(quoted).join(",")).join("\r\n");
const link = document.createElement("a");
link.href = URL.createObjectURL(new Blob(["\ufeff", text, "\r\n"], { type: "text/csv" }));
link.download = button.dataset.file;
link.click();
setTimeout(() => URL.revokeObjectURL(link.href));
};
const fields = (row, form) => {
const id = row.id || row.querySelector(".place").id;
const said = (selector) => row.querySelector(selector)?.textContent.trim() ?? "";
const all = (selector) => [...row.querySelectorAll(selector)].map(words);
const kind = [...form.elements.kind.options].find((option) => option.value === row.dataset.kind);
return [
id,
said(".subject"),
said(".what .label"),
said(".value > .unit:first-child") + said(".value > b"),
said(".value > .unit:last-child"),
row.querySelector("[data-edtf]").dataset.edtf,
kind.dataset.text,
said(".by"),
all(".receipt > summary > span").join("；"),
all("blockquote p:not(:has(cite))").join("；"),
`${self.citedAddress()}#${id}`,
];
};
const words = (element) => {
const copy = element.cloneNode(true);
for (const beside of copy.querySelectorAll(".original, cite, [data-at]")) beside.remove();
return copy.textContent.trim();
};
const FORMULA = /^(?![+-]?\d[\d,]*(\.\d+)?%?$)[\t\r=+\-@＝＋－＠]/;
const quoted = (text) => `"${text.replace(FORMULA, "'$&").replaceAll('"', '""')}"`;
(window.document$ ?? { subscribe: (run) => run() }).subscribe(start);
})();

"use strict";
{
const search = (self.gazetteerSearch ??= {});
{
const DIGITS = "〇一二三四五六七八九";
const FORMS = [
/^(?<y>\d{4})[-/.年](?<m>\d{1,2})[-/.月](?<d>\d{1,2})[日号]?$/,
/^(?<y>(?:19|20)\d\d)(?<m>[01]\d)(?<d>[0-3]\d)$/,
/^(?<y>\d{4})[-/.年](?<m>\d{1,2})月?$/,
/^(?<m>\d{1,2})月(?<d>\d{1,2})[日号]$/,
/^(?<m>\d{1,2})[-/](?<d>\d{1,2})$/,
];
const number = (words) => {
const plain = words.replaceAll("零", "〇").replaceAll("廿", "二十");
if (!plain.includes("十")) return [...plain].map((char) => DIGITS.indexOf(char)).join("");
const [tens, ones] = plain.split("十");
return String(DIGITS.indexOf(tens || "一") * 10 + (ones ? DIGITS.indexOf(ones) : 0));
};
const inDigits = (text) => text.replace(/[〇零一二三四五六七八九十廿]+(?=[年月日号])/g, number);
search.dateWords = (typed, years) => {
const text = inDigits(typed.normalize("NFKC").replaceAll(/\s/g, ""));
const found = FORMS.map((form) => form.exec(text)).find(Boolean);
if (!found) return [];
const { y, m, d } = found.groups;
if (m < 1 || m > 12 || d < 1 || d > 31) return [];
const year = y ? `${y}年` : "";
const day = `${Number(m)}月${d ? `${Number(d)}日` : ""}`;
return d && years.has(y) ? [year + day, day] : [year + day];
};
}
{
const HAN = /^[\u3400-\u9fff]+$/;
search.makeWording = (corpus, readings) => {
const texts = () => [...corpus.paragraphs, ...corpus.statements].map(({ text }) => text);
const remembered = {};
const chars = () => {
const { length } = corpus.statements;
if (remembered.length !== length) {
Object.assign(remembered, { length, chars: new Set(texts().join("")) });
}
return remembered.chars;
};
const alike = (one, other) => search.soundAlike(one, other, readings);
const heard = (typed) => {
if (!HAN.test(typed) || typed.length < 4) return null;
const known = [...chars()].filter((char) => HAN.test(char));
const classes = [...typed].map((char) => `[${known.filter((one) => alike(char, one)).join("")}]`);
if (classes.includes("[]")) return null;
const right = (words) => [...words].filter((char, i) => char === typed[i]).length;
return commonest(new RegExp(classes.join(""), "g"), (words) => right(words) * 4 >= typed.length * 3);
};
const misprinted = (typed) => {
if (!HAN.test(typed) || typed.length < 5) return null;
const ways = [...typed].map((_, i) => `${typed.slice(0, i)}.${typed.slice(i + 1)}`).slice(1, -1);
return commonest(new RegExp(ways.join("|"), "g"), () => true);
};
const sounded = (letters) => {
if (!/^[a-z]{4,32}$/.test(letters)) return null;
const bySyllable = new Map();
for (const char of chars()) {
for (const syllable of readings.get(char) ?? []) {
bySyllable.set(syllable, (bySyllable.get(syllable) ?? "") + char);
}
}
const ways = syllables(letters, bySyllable).filter((way) => way.length > 1);
const classOf = (syllable) => `[${bySyllable.get(syllable)}]`;
const classes = ways.map((way) => way.map(classOf).join(""));
if (!ways.length) return null;
return commonest(new RegExp(classes.join("|"), "g"), (words, n) => words.length > 2 || n > 2);
};
const commonest = (pattern, accepted) => {
const counts = new Map();
for (const text of texts()) {
for (const [words] of text.matchAll(pattern)) counts.set(words, (counts.get(words) ?? 0) + 1);
}
const kept = [...counts].filter(([words, n]) => accepted(words, n));
return kept.sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
};
return { heard, misprinted, sounded };
};
const syllables = (letters, known) => {
if (!letters) return [[]];
const ways = [];
for (let n = Math.min(6, letters.length); n > 0; n--) {
const first = letters.slice(0, n);
if (known.has(first)) {
for (const rest of syllables(letters.slice(n), known)) ways.push([first, ...rest]);
}
}
return ways;
};
search.soundAlike = (one, other, readings) =>
one === other || [...(readings.get(one) ?? [])].some((syllable) => readings.get(other)?.has(syllable));
}
{
const HAN = /^[\u3400-\u9fff]+$/;
const LONG = 7;
const LATIN = /^[a-z0-9]+$/;
search.makeMending = (corpus, readings, names) => {
const alike = (one, other) => search.soundAlike(one, other, readings);
const tails = sharedTails(names.all);
const isFirm = ({ place }) => place.kind === "company" || place.kind === "organisation";
const endings = sharedTails(names.all.filter(isFirm));
const isText = ({ place }) => place.kind === "article" || place.kind === "page";
const mendable = names.all.filter((name) => name.folded.length > 1 && !isText(name));
mendable.sort((a, b) => a.tier - b.tier);
const bySound = (typed) => {
if (!HAN.test(typed) || typed.length < 2) return null;
return mendable.find(({ folded }) => {
const same = [...typed].filter((char, i) => char === folded[i]).length;
const enough = typed.length > 3 ? same > 0 : same >= typed.length - 1;
const long = folded.length >= typed.length && (typed.length > 2 || folded.length === 2);
return enough && long && [...typed].every((char, i) => alike(char, folded[i]));
});
};
const bySlip = (typed) => {
const near = mendable.filter(({ folded }) => oneSlip(typed, folded));
const isShort = ({ folded }) => folded[0] === typed[0] && folded.length === 5;
if (LATIN.test(typed)) return typed.length > 4 ? near[0] : typed.length > 3 && near.find(isShort);
if (!HAN.test(typed) || typed.length < 3) return null;
return near.find((name) => {
if (name.folded.length < 4) return false;
const isSure = name.folded.length >= LONG || isRearranged(typed, name.folded);
const foreign = ({ folded, place }) => {
const isOther = folded.length > 1 && place !== name.place && HAN.test(folded);
return isOther && typed.includes(folded) && !(isSure && name.folded.includes(folded));
};
const tail = name.folded.slice(-2);
const core = tails.has(tail) && !isSure ? name.folded.slice(0, -2) : "";
return typed.includes(core) && !names.all.some(foreign);
});
};
const slipOf = (typed, place) => {
const sounds = (name) =>
name.length === typed.length && [...typed].every((char, i) => alike(char, name[i]));
const own = names.all.filter((name) => name.place === place && !name.tier);
return own.find(({ folded }) => sounds(folded) || oneSlip(typed, folded))?.text;
};
const isTail = (words) => endings.has(words);
return { bySound, bySlip, slipOf, isTail, ...search.makeWording(corpus, readings) };
};
search.mendedNote = ({ asked, shown }, labels) =>
(labels.mended ?? "").replace("{asked}", asked).replace("{shown}", shown);
const sharedTails = (names) => {
const owners = new Map();
for (const { folded, place, tier } of names) {
if (tier || folded.length < 4) continue;
const tail = folded.slice(-2);
owners.set(tail, (owners.get(tail) ?? new Set()).add(place));
}
return new Set([...owners].filter(([, places]) => places.size > 1).map(([tail]) => tail));
};
const isRearranged = (typed, name) => {
if (typed.length === name.length) return [...typed].sort().join() === [...name].sort().join();
const isWithin = typed[0] === name[0] && typed.at(-1) === name.at(-1);
return isWithin ? typed.length > name.length || name.length > 4 : typed.endsWith(name);
};
const oneSlip = (typed, name) => {
if (Math.abs(typed.length - name.length) > 1 || typed === name) return false;
let i = 0;
while (i < typed.length && typed[i] === name[i]) i++;
const [left, right] = [typed.slice(i), name.slice(i)];
const swapped = left.length > 1 && left[0] === right[1] && left[1] === right[0];
return (
left.slice(1) === right.slice(1) ||
left.slice(1) === right ||
left === right.slice(1) ||
(swapped && left.slice(2) === right.slice(2))
);
};
}
}

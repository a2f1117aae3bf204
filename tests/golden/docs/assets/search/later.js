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
const MOST_WAYS = 16;
search.syllables = (letters, known) => {
const ends = [...letters, ""].map((_, i) => i === letters.length);
const lengths = (i) => [6, 5, 4, 3, 2, 1].filter((n) => ends[i + n] && known.has(letters.slice(i, i + n)));
for (let i = letters.length - 1; i >= 0; i--) ends[i] = lengths(i).length > 0;
const ways = [];
const go = (i, way) => {
if (ways.length === MOST_WAYS) return;
if (i === letters.length) ways.push(way);
for (const n of i < letters.length ? lengths(i) : []) go(i + n, [...way, letters.slice(i, i + n)]);
};
go(0, []);
return ways;
};
const blurred = (syllable) =>
syllable.replace(/^([zcs])h/, "$1").replace(/^n/, "l").replace(/([aei]n)g$/, "$1");
search.makeEars = (readings) => {
const ear = (said) => (one, other) =>
one === other || [...(said.get(one) ?? [])].some((syllable) => said.get(other)?.has(syllable));
const spoken = [...readings].map(([char, syllables]) => [char, new Set([...syllables].map(blurred))]);
return Object.assign([ear(readings), ear(new Map(spoken))], { readings });
};
}
{
const HAN = /^[\u3400-\u9fff]+$/;
const segmenter = self.Intl?.Segmenter && new Intl.Segmenter("zh", { granularity: "word" });
search.segmenter = segmenter;
search.makeWording = (near, ears) => {
const sources = () => [...near.paragraphs, ...near.statements];
let found;
const chars = () => (found ??= new Set(sources().map(({ text }) => text).join("")));
const heard = (typed) => {
if (!HAN.test(typed) || typed.length < 3) return null;
return heardBy(ears[0], typed) ?? heardBy(ears[1], typed);
};
const heardBy = (alike, typed) => {
const known = [...chars()].filter((char) => HAN.test(char));
const classes = [...typed].map((char) => `[${known.filter((one) => alike(char, one)).join("")}]`);
if (classes.includes("[]")) return null;
if (typed.length === 3) {
const oneWrong = classes.map((heard, i) => typed.slice(0, i) + heard + typed.slice(i + 1));
return commonest(new RegExp(oneWrong.join("|"), "g"), () => true, isWord);
}
const right = (words) => [...words].filter((char, i) => char === typed[i]).length;
return commonest(new RegExp(classes.join(""), "g"), (words) => right(words) * 4 >= typed.length * 3);
};
const edges = new Map();
const isWord = (text, i, length) => {
if (!segmenter) return false;
if (!edges.has(text)) {
const starts = [...segmenter.segment(text.from)].map(({ index }) => index);
edges.set(text, new Set([...starts, text.from.length]));
}
return search.span(text, i, length).every((edge) => edges.get(text).has(edge));
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
for (const syllable of ears.readings.get(char) ?? []) {
bySyllable.set(syllable, (bySyllable.get(syllable) ?? "") + char);
}
}
const ways = search.syllables(letters, bySyllable).filter((way) => way.length > 1);
const classOf = (syllable) => `[${bySyllable.get(syllable)}]`;
const classes = ways.map((way) => way.map(classOf).join(""));
if (!ways.length) return null;
const isCommon = (words, n) => words.length > 2 || n > 2;
const stands = (text, i, length) => length > 2 || isWord(text, i, length);
return commonest(new RegExp(classes.join("|"), "g"), isCommon, stands);
};
const commonest = (pattern, accepted, stands = () => true) => {
const counts = new Map();
for (const text of sources()) {
for (const { 0: words, index } of text.text.matchAll(pattern)) {
if (stands(text, index, words.length)) counts.set(words, (counts.get(words) ?? 0) + 1);
}
}
const kept = [...counts].filter(([words, n]) => accepted(words, n));
return kept.sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
};
return { heard, misprinted, sounded };
};
}
{
const HAN = /^[\u3400-\u9fff]+$/;
const LONG = 7;
const LATIN = /^[a-z0-9]+$/;
let ears;
search.makeMending = (corpus, readings, names, near) => {
if (ears?.readings !== readings) ears = search.makeEars(readings);
const [alike] = ears;
const all = names.ofPlaces(near);
const tails = sharedTails(all);
const isFirm = ({ place }) => place.kind === "company" || place.kind === "organisation";
const endings = sharedTails(all.filter(isFirm));
const isText = ({ place }) => place.kind === "article" || place.kind === "page";
const mendable = all.filter((name) => name.folded.length > 1 && !isText(name));
mendable.sort((a, b) => a.tier - b.tier);
const bySound = (typed) => {
if (!HAN.test(typed) || typed.length < 2) return null;
const sounding = (hears) => (name) => soundsLike(typed, name.folded, hears);
const spoken = typed.length > 2 ? ears[1] : alike;
return mendable.find(sounding(alike)) ?? mendable.find(sounding(spoken));
};
const soundsLike = (typed, folded, hears) => {
const same = [...typed].filter((char, i) => char === folded[i]).length;
const enough = typed.length > 3 ? same > 0 : same >= typed.length - 1;
const long = folded.length >= typed.length && (typed.length > 2 || folded.length === 2);
return enough && long && [...typed].every((char, i) => hears(char, folded[i]));
};
const bySlip = (typed) => {
const near = mendable.filter((name) => oneSlip(typed, name.folded) && !isSaidOtherwise(typed, name));
const isShort = ({ folded }) => folded[0] === typed[0] && folded.length === 5;
if (LATIN.test(typed)) return typed.length > 4 ? near[0] : typed.length > 3 && near.find(isShort);
if (!HAN.test(typed) || typed.length < 3) return null;
const isOnly = near.every(({ place }) => place === near[0].place);
return near.find((name) => {
if (name.folded.length < 4) return false;
const isSure = isSureSlip(typed, name) || (isOnly && isOdd(typed, name.folded));
const foreign = ({ folded, place }) => {
const isOther = folded.length > 1 && place !== name.place && HAN.test(folded);
return isOther && typed.includes(folded) && !(isSure && name.folded.includes(folded));
};
const tail = name.folded.slice(-2);
const core = tails.has(tail) && !isSure ? name.folded.slice(0, -2) : "";
return typed.includes(core) && (name.folded.length >= LONG || !all.some(foreign));
});
};
const isSureSlip = (typed, { folded }) => folded.length >= LONG || isRearranged(typed, folded);
const surely = (typed) => {
const name = HAN.test(typed) ? bySlip(typed) : null;
return name && typed.length !== name.folded.length && isSureSlip(typed, name) ? name : null;
};
const isOdd = (typed, name) => {
if (!search.segmenter || typed.length !== name.length || endings.has(name.slice(-2))) return false;
const at = [...typed].findIndex((char, i) => char !== name[i]);
return search.segmenter.segment(typed).containing(at).segment.length === 1;
};
const isSaidOtherwise = (typed, { folded, place }) => {
const syllables = (letters) => search.syllables(letters, corpus.syllables)[0]?.length;
const spells = (name) => HAN.test(name.folded) && search.spelled(name.units, folded) === 2;
const isReplaced = typed.length === folded.length && !isRearranged(typed, folded);
const isPinyin = LATIN.test(typed) && isReplaced && names.of(place).some(spells);
return isPinyin && syllables(typed) === syllables(folded);
};
const slipOf = (typed, place) => {
const sounds = (name) =>
name.length === typed.length && [...typed].every((char, i) => alike(char, name[i]));
const own = names.of(place).filter(({ tier }) => !tier);
return own.find(({ folded }) => sounds(folded) || oneSlip(typed, folded))?.text;
};
const isTail = (words) => endings.has(words);
return { bySound, bySlip, surely, slipOf, isTail, ...search.makeWording(near, ears) };
};
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

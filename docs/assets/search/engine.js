"use strict";
{
const search = (self.gazetteerSearch ??= {});
{
const load = async (url, fresh) => (await fetch(url, { cache: fresh ? "reload" : "default" })).json();
search.loadStatements = async (index, addressOf) => {
const asked = `${addressOf("statements.json")}?${index.build}`;
const statements = await load(asked, false);
if (statements.build === index.build) return { index, statements, renewed: false };
const [newer, later] = await Promise.all([
load(addressOf("index.json"), true),
load(addressOf("statements.json"), true),
]);
if (newer.build !== later.build) throw new Error("index and statements are of two builds");
return { index: search.checked(newer), statements: later, renewed: true };
};
search.loadIndex = async (addressOf, fresh = false) => search.checked(await load(addressOf("index.json"), fresh));
search.loadMissing = async (engine, build, addressOf) => {
const missing = engine.missing();
if (!missing.length) return false;
const loaded = missing.map(async ([path, take]) => [take, await load(`${addressOf(path)}?${build}`, false)]);
const files = await Promise.all(loaded);
if (files.some(([, file]) => file.build !== build)) throw new search.Renewed("parts of another build");
engine.take(files);
return true;
};
search.Renewed = class extends Error {};
search.checked = (index) => {
if (!index.build?.startsWith(`${search.FORMAT}-`)) throw new Error("the index is of another format");
return index;
};
search.FORMAT = 1;
}
{
const KEPT = /[\p{L}\p{N}%+#\n]/u;
const DIGIT = /\p{Nd}/u;
const CLUSTER = /[^][\p{M}\uff9e\uff9f\u1160-\u11ff]*/uy;
const ACCENTS = /[\u0300-\u036f]/g;
const SIGNS = /[A-Za-zＡ-Ｚａ-ｚ]([+＋]{2,}|[#＃])/g;
const AROUND = /[.．+#]/;
const JOINS = /^[\p{M}\uff9e\uff9f\u1160-\u11ff\ud800-\udfff]/u;
const [ALONE, JOINED] = [1, 2];
const [NOTHING, LONGER] = [1, 2];
const UNITS = 0x10000;
const joins = new Uint8Array(UNITS);
const isAlone = (unit) => {
if (!joins[unit]) joins[unit] = JOINS.test(String.fromCharCode(unit)) ? JOINED : ALONE;
return joins[unit] === ALONE;
};
search.clusterAt = (text, i) => {
if (i + 1 === text.length || isAlone(text.charCodeAt(i + 1))) return text[i];
CLUSTER.lastIndex = i;
return CLUSTER.exec(text)[0];
};
let written = new Uint16Array(UNITS);
class Folded {
#write;
#at;
constructor(from, write) {
this.from = from;
this.#write = write;
this.text = textOf(write(from));
}
get at() {
return (this.#at ??= this.#places());
}
#places() {
const at = [];
this.#write(this.from, at);
at.push(this.from.length);
return at;
}
}
const AT_ONCE = 8192;
const textOf = (size) => {
let text = "";
for (let i = 0; i < size; i += AT_ONCE) {
text += String.fromCharCode.apply(null, written.subarray(i, Math.min(size, i + AT_ONCE)));
}
return text;
};
search.makeFold = (pairs) => {
const simple = new Map();
const chars = [...pairs];
for (let i = 0; i < chars.length; i += 2) simple.set(chars[i], chars[i + 1]);
const known = new Map();
const foldCluster = (cluster) => {
const bare = cluster.normalize("NFKD").replace(ACCENTS, "").normalize("NFKC").toLowerCase();
const plain = [...bare].map((char) => simple.get(char) ?? char);
return plain.filter((char) => KEPT.test(char)).join("");
};
const fold = (cluster) => {
if (!known.has(cluster)) known.set(cluster, foldCluster(cluster));
return known.get(cluster);
};
const singles = new Uint16Array(UNITS);
const single = (unit) => {
if (!singles[unit]) {
const char = String.fromCharCode(unit);
const folded = fold(char);
const isOne = folded.length < 2 && !AROUND.test(char) && !AROUND.test(folded);
singles[unit] = !isOne ? LONGER : folded ? folded.charCodeAt(0) : NOTHING;
}
return singles[unit];
};
const write = (from, at) => {
let size = 0;
let signs;
for (let i = 0; i < from.length; ) {
const isOne = i + 1 === from.length || isAlone(from.charCodeAt(i + 1));
const unit = isOne ? single(from.charCodeAt(i)) : LONGER;
if (unit !== LONGER) {
if (unit !== NOTHING) {
if (at) at.push(i);
if (size === written.length) grow();
written[size++] = unit;
}
i += 1;
continue;
}
const cluster = search.clusterAt(from, i);
const folded = foldedAt(from, i, (signs ??= signsOf(from)), fold(cluster));
for (let n = 0; n < folded.length; n++) {
if (at) at.push(i);
if (size === written.length) grow();
written[size++] = folded.charCodeAt(n);
}
i += cluster.length;
}
return size;
};
return (from) => new Folded(from, write);
};
const grow = () => {
const longer = new Uint16Array(2 * written.length);
longer.set(written);
written = longer;
};
const signsOf = (from) => {
const places = new Set();
if (!/[+#＋＃]/.test(from)) return places;
for (const { 1: signs, index } of from.matchAll(SIGNS)) {
for (let i = 1; i <= signs.length; i++) places.add(index + i);
}
return places;
};
const foldedAt = (from, i, signs, folded) => {
if (search.isPoint(from, i)) return ".";
return folded === "+" || folded === "#" ? (signs.has(i) ? folded : "") : folded;
};
search.isPoint = (text, i) =>
/[.．]/.test(text[i] ?? "") && DIGIT.test(text[i - 1] ?? "") && DIGIT.test(text[i + 1] ?? "");
}
{
const DIGIT = /\p{Nd}/u;
const LATIN = /\p{Script=Latin}/u;
const CAPITAL = /\p{Lu}/u;
const MARK = /\p{M}/u;
const isHan = (unit) => unit >= 0x3400 && unit < 0xa000;
search.positions = (folded, words, anywhere = false) => {
const found = [];
for (let i = folded.text.indexOf(words); i >= 0; i = folded.text.indexOf(words, i + 1)) {
if (anywhere || search.startsWord(folded, i)) found.push(i);
}
return found;
};
search.startsWord = (folded, i) => {
if (isHan(folded.text.charCodeAt(i))) return true;
const { from, at } = folded;
const here = from[at[i]];
let last = at[i] - 1;
while (MARK.test(from[last] ?? "")) last--;
const before = from[last] ?? "";
const isHump = CAPITAL.test(here) && !CAPITAL.test(before);
if (LATIN.test(here)) return isHump || !LATIN.test(before);
if (!DIGIT.test(here)) return true;
return !DIGIT.test(before) && !search.isPoint(from, last);
};
search.span = ({ from, at }, i, length) => {
const last = at[i + length - 1];
return [at[i], last + search.clusterAt(from, last).length];
};
search.wholeFrom = (text, i) => {
if (self.Intl?.Segmenter) return new Intl.Segmenter("zh").segment(text).containing(i)?.index ?? i;
return /[\udc00-\udfff]/.test(text[i] ?? "") ? i - 1 : i;
};
}
{
search.makeSynonyms = (corpus, names, lookup) => {
const fold = (shown) => ({ shown, words: corpus.fold(shown).text });
const groups = corpus.synonyms.map((group) => group.map(fold));
const find = (words, [known]) => {
const isFixed = known?.rank >= search.NAME || lookup.times(words);
const all = groups.flatMap((group) => instead(group, words));
return all.filter((one) => (one.isWhole || !isFixed) && lookup.has(one.words));
};
const named = (also) =>
also.flatMap((one) => names.find(one.words).filter(({ rank }) => rank >= search.NAME));
return { find, named, words: (also) => also.map((one) => one.words) };
};
const instead = (group, words) => {
const found = group.filter((one) => words.includes(one.words));
const [longest] = found.sort((a, b) => b.words.length - a.words.length);
if (!longest) return [];
const put = (text) => words.split(longest.words).join(text);
const others = group.filter((one) => !words.includes(one.words));
const isWhole = words === longest.words;
return others.map((one) => ({ shown: put(one.shown), words: put(one.words), isWhole }));
};
}
{
const commonest = () => {
const bytes = [];
for (let high = 0xb0; high < 0xd8; high++) {
for (let low = 0xa1; low < 0xff; low++) if (high < 0xd7 || low < 0xfa) bytes.push(high, low);
}
return new TextDecoder("gb18030").decode(new Uint8Array(bytes));
};
search.makeReadings = (runs, more) => {
const readings = new Map();
const add = (char, syllable) => {
if (!readings.has(char)) readings.set(char, new Set());
for (const typed of ["v", "u", "yu"]) readings.get(char).add(syllable.replace("v", typed));
};
const chars = commonest();
let at = 0;
for (const [, syllable, count] of runs.matchAll(/([a-z]+)(\d+)/g)) {
for (const end = at + Number(count); at < end; at++) add(chars[at], syllable);
}
for (const [, syllable, found] of more.matchAll(/([a-z]+)([^a-z]+)/g)) {
for (const char of found) add(char, syllable);
}
return readings;
};
search.units = (name, readings) => [...name].map((char) => [...(readings.get(char) ?? [char])]);
search.spelled = (units, letters, unit = 0) => {
if (!letters) return unit === units.length ? 2 : 1;
if (unit === units.length) return 0;
let best = 0;
for (const syllable of units[unit]) {
if (letters.startsWith(syllable)) {
best = Math.max(best, search.spelled(units, letters.slice(syllable.length), unit + 1));
} else if (syllable.startsWith(letters)) best = Math.max(best, 1);
if (best === 2) break;
}
return best;
};
search.abbreviated = (units, letters) =>
letters.length === units.length &&
units.every((unit, i) => unit.some((syllable) => syllable[0] === letters[i]));
}
{
const CORE = -1;
search.unpack = (index) => {
const { labels, synonyms = [] } = index;
const syllables = new Set(index.readings.match(/[a-z]+/g));
const fold = search.makeFold(index.traditional);
const line = search.makeLine(fold);
const maps = { byNumber: new Map(), byUrl: new Map(), files: new Map() };
const corpus = {
...{ fold, line, labels, syllables, synonyms, articles: [], sentences: [], ...maps },
get places() { return corpus.taken.places; },
get paragraphs() { return corpus.taken.paragraphs; },
get statements() { return corpus.taken.statements; },
};
search.take(corpus, index);
search.gather(corpus);
corpus.doors = index.doors.map((number) => corpus.byNumber.get(number));
corpus.whole = corpus.byNumber.get(index.whole[0]);
corpus.years = new Set(index.years ?? corpus.articles.map(({ day }) => day.slice(0, 4)));
corpus.parts = index.parts ? search.makeParts(corpus, index) : null;
return corpus;
};
search.take = (corpus, file, part = CORE) => {
const numbers = file.numbers === undefined ? [...file.places.keys()] : steps(file.numbers);
const places = file.places.map((row, i) => placeIn(corpus, row, numbers[i]));
const [firstArticle, firstSentence] = file.first ?? [0, 0];
const paragraphs = (file.articles ?? []).flatMap((row, i) => {
const article = corpus.byUrl.get(`articles/${row[0]}/`);
[article.published, article.dated] = file.published?.[i] ?? [row[2], ""];
corpus.articles[firstArticle + i] = article;
return paragraphsOf(row, article, corpus.fold);
});
const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
sentences.forEach((sentence, i) => (corpus.sentences[firstSentence + i] = sentence));
paragraphs.forEach((paragraph, i) => (paragraph.order = firstSentence + i));
const own = file.places.map((row, i) => [numbers[i], row[4]]).filter(([, spans]) => typeof spans === "string");
for (const [number, spans] of [...own, ...(file.covers ?? [])]) cover(corpus.byNumber.get(number), corpus.sentences, spans);
const near = nearIn(corpus, file, numbers);
const runs = [search.joinNames(places, near, paragraphs, corpus.line)];
corpus.files.set(part, { places, paragraphs, statements: [], runs });
};
const placeIn = (corpus, row, number) => {
const { byNumber, byUrl } = corpus;
if (!byNumber.has(number)) {
const place = { ...placeOf(row), at: number };
place.own = { isOwn: true, place, order: number };
byNumber.set(number, place);
byUrl.set(place.url, place);
}
return byNumber.get(number);
};
const placeOf = ([url, kind, told, otherNames, spans]) => {
const [name, english] = told;
const title = english && english !== name ? `${name} ${english}` : name;
const page = url.split("#")[0];
const count = typeof spans === "number" ? spans : (spans.match(/\S+/g) ?? []).length;
return { url, page, kind, title, names: told.filter(Boolean), otherNames, spans: count };
};
const paragraphsOf = ([id, short, day, ...blocks], article, fold) => {
Object.assign(article, { id, short, day });
return blocks.map(([name, ...told]) => {
let text = "";
const sentences = told.map((one, i) => {
const [own, words] = typeof one === "string" ? [`${name}s${i + 1}`, one] : one;
const start = text.length;
text += words;
return { url: `${article.url}#${own}`, start, end: text.length };
});
const covers = [{ place: article, start: 0, end: text.length }];
const paragraph = Object.assign(fold(text), { article, covers, sentences });
sentences.forEach((sentence) => (sentence.paragraph = paragraph));
return paragraph;
});
};
const cover = (place, sentences, spans) => {
let number = 0;
for (const span of spans.match(/\S+/g) ?? []) {
const [step, offset, length] = span.split(".").map(Number);
const { paragraph, start, end } = sentences[(number += step)];
const from = start + (offset ?? 0);
paragraph.covers.push({ place, start: from, end: length ? from + length : end });
}
};
const steps = (written) => {
let number = 0;
return (written.match(/\d+/g) ?? []).map((step) => (number += Number(step)));
};
const nearIn = ({ byNumber }, file, numbers) => {
const elsewhere = new Map(file.others);
const named = (number) => [number, byNumber.get(number)?.names[0] ?? elsewhere.get(number)];
const own = file.places.map((row, i) => [numbers[i], row[5]]);
return [...own, ...(file.near ?? [])].map(([number, near]) => [byNumber.get(number), steps(near).map(named)]);
};
search.addStatements = (corpus, { first = 0, topics, statements, words, printed }, part = CORE) => {
corpus.topics ??= topics;
const file = corpus.files.get(part);
file.statements = statements.map(([kind, text, numbers, quoted = [], anchor, when, dated], i) => {
const places = numbers.map((number) => corpus.byNumber.get(number));
const url = anchor ? `${places[0].page}#${anchor}` : places[0].url;
const title = corpus.topics[anchor] ?? "";
const told = corpus.fold(dated ? `${dated}　${text}` : text);
return Object.assign(told, { kind, title, url, places, quoted, when, dated, order: first + i });
});
const lines = words.map(corpus.line);
const besides = file.places.map((place, i) => [place, steps(printed[i]).map((number) => lines[number])]);
file.runs.push(search.joinTold(file.statements, besides));
};
search.gather = (corpus) => {
const files = [...corpus.files].sort(([a], [b]) => b - a).map(([, file]) => file);
corpus.taken = search.gathered(files);
};
search.gathered = (files) => {
const all = (name) => files.flatMap((file) => file[name]);
const rising = (name, order) => [...new Set(all(name))].sort((a, b) => a[order] - b[order]);
const made = {};
return {
get places() { return (made.places ??= rising("places", "at")); },
get paragraphs() { return (made.paragraphs ??= all("paragraphs")); },
get statements() { return (made.statements ??= rising("statements", "order")); },
};
};
search.within = (corpus, scope) => corpus.parts?.within(scope) ?? corpus.taken;
}
{
const LETTERS = /^[a-z]+$/;
const [WHOLE, SPELLED, BEGUN, INITIALS] = [10, 8, 6, 2];
Object.assign(search, { NAME: WHOLE - 1, BEGUN });
search.makeNames = (corpus, readings, { times: used, scopeOf }) => {
class Name {
#units;
constructor(text, tier, place) {
this.text = text;
this.folded = corpus.line(text).text;
this.tier = tier;
this.place = place;
}
get units() {
return (this.#units ??= search.units(this.folded, readings));
}
}
const namesOf = (place) =>
(place.named ??= [
...place.names.map((text) => new Name(text, 0, place)),
...place.otherNames.map((text) => new Name(text, 1, place)),
]);
const ofPlaces = (gathered) => (gathered.named ??= gathered.places.flatMap(namesOf));
const among = (scopeOf) => ofPlaces(search.within(corpus, corpus.parts && scopeOf()));
const ledTo = (gram, letters) => () => corpus.parts.scope(search[gram](letters)).found;
const ranked = (names, rank, size) =>
names.map((name) => ({ place: name.place, name, rank: rank - name.tier, size: size(name) }));
const written = (typed) => {
const begun = among(() => scopeOf(typed).found).filter(({ folded }) => folded.startsWith(typed));
const isWhole = ({ folded }) => folded === typed;
return [
...ranked(begun.filter(isWhole), WHOLE, inCharacters),
...ranked(begun.filter((name) => !isWhole(name)), BEGUN, inCharacters),
];
};
const spelled = (letters) => {
const names = among(ledTo("spelledGram", letters));
const found = names.map((name) => [search.spelled(name.units, letters), name]);
const how = (wanted) => found.filter(([far]) => far === wanted).map(([, name]) => name);
const begun = letters.length > 1 ? how(1) : [];
return [...ranked(how(2), SPELLED, inLetters), ...ranked(begun, BEGUN, inLetters)];
};
const find = (typed) => {
const names = written(typed);
const isWord = !LETTERS.test(typed) || names.some(({ rank }) => rank > SPELLED) || used(typed);
return best(isWord ? names : [...names, ...spelled(typed)]);
};
const initials = (typed) => {
const short = LETTERS.test(typed) && typed.length > 1;
const isMeant = ({ units }) => short && search.abbreviated(units, typed);
const names = short ? among(ledTo("initialsGram", typed)).filter(isMeant) : [];
return best(ranked(names, INITIALS, inCharacters));
};
return { find, initials, of: namesOf, ofPlaces, get all() { return ofPlaces(corpus.taken); } };
};
const inCharacters = ({ folded }) => folded.length;
const inLetters = ({ units }) => units.reduce((sum, [syllable]) => sum + syllable.length, 0);
const best = (candidates) => {
const sorted = candidates.sort(
(a, b) => b.rank - a.rank || a.size - b.size || b.place.spans - a.place.spans,
);
const once = new Map();
for (const candidate of sorted) {
if (!once.has(candidate.place)) once.set(candidate.place, candidate);
}
const kept = [...once.values()];
return kept.filter(({ rank }) => rank > BEGUN || !kept.some((other) => other.rank === rank + 1));
};
search.meant = (candidates) => {
const shortest = [...candidates].sort((a, b) => inCharacters(a.name) - inCharacters(b.name))[0];
const begins = ({ name }) => name.folded.startsWith(shortest.name.folded);
return candidates.every(begins) ? (shortest ?? null) : null;
};
search.wordsFor = ({ place, name }, corpus, used) => {
const [first, ...more] = place.names.map((text) => corpus.fold(text).text);
const longer = name.folded !== first && name.folded.includes(first);
if (longer && used(name.folded)) return [name.folded];
const isPart = (words) => first.includes(words) && words !== name.folded;
return [first, ...more.filter((words) => place.kind === "company" || !isPart(words))];
};
}
{
const REMEMBERED = 200;
const [OWN, LAST] = [-1, Infinity];
search.joinNames = (places, near, paragraphs, fold) => {
const run = begun();
for (const { title, names, otherNames, own } of places) {
for (const name of [title, ...names, ...otherNames]) add(run, own, fold(name), OWN);
}
for (const [{ own }, named] of near) for (const [number, name] of named) add(run, own, fold(name), number);
for (const paragraph of paragraphs) add(run, paragraph, paragraph, OWN);
return joined(run);
};
search.joinTold = (statements, words) => {
const run = begun();
for (const statement of statements) add(run, statement, statement, OWN);
for (const [{ own }, lines] of words) for (const line of lines) add(run, own, line, LAST);
return joined(run);
};
const begun = () => ({ texts: [], lines: [], ranks: [], known: new Map() });
const add = ({ texts, lines, ranks }, text, line, rank) => {
texts.push(text);
lines.push(line);
ranks.push(rank);
};
const joined = (run) => {
const starts = new Uint32Array(run.lines.length);
let size = 0;
run.lines.forEach(({ text }, n) => {
starts[n] = size;
size += text.length + 1;
});
return Object.assign(run, { starts, written: run.lines.map(({ text }) => text).join("\n") });
};
search.makeLine = (fold) => {
const known = new Map();
return (text) => {
let line = known.get(text);
if (!line) known.set(text, (line = fold(text)));
return line;
};
};
class Spot {
unit;
alone;
#i;
#size;
#span;
constructor(text, line, rank, i, size) {
this.text = text;
this.line = line;
this.rank = rank;
this.#i = i;
this.#size = size;
}
get start() {
return (this.#span ??= search.span(this.line, this.#i, this.#size))[0];
}
get end() {
return (this.#span ??= search.span(this.line, this.#i, this.#size))[1];
}
}
search.hitsIn = (run, words, anywhere) => {
const key = anywhere ? `\n${words}` : words;
if (!run.known.has(key)) {
if (run.known.size >= REMEMBERED) run.known.clear();
run.known.set(key, hits(run, words, anywhere));
}
return run.known.get(key);
};
const hits = ({ texts, lines, ranks, starts, written }, words, anywhere) => {
const found = [];
let n = 0;
let last;
for (let start = written.indexOf(words); start >= 0; start = written.indexOf(words, start + 1)) {
if (n + 1 < starts.length && starts[n + 1] <= start) n = lastUpTo(starts, start);
const text = texts[n];
const isKnown = last?.text === text;
if (isKnown && text.isOwn) continue;
const i = start - starts[n];
if (!anywhere && !search.startsWord(lines[n], i)) continue;
if (!isKnown) found.push((last = { text, spots: [] }));
last.spots.push(new Spot(text, lines[n], ranks[n], i, words.length));
}
return found;
};
const lastUpTo = (starts, at) => {
let [low, high] = [0, starts.length - 1];
while (low < high) {
const middle = (low + high + 1) >> 1;
if (starts[middle] <= at) low = middle;
else high = middle - 1;
}
return low;
};
}
{
const REMEMBERED = 200;
const CORE = -1;
const NOWHERE = { found: [], order: [], left: [] };
search.makeLookup = (corpus) => {
const memory = new Map();
const remembered = (words) => {
const key = corpus.parts ? `${words}\n${corpus.parts.state(words)}` : words;
const known = memory.get(key);
if (known) {
corpus.parts?.use(known.scope.found);
return known;
}
if (memory.size >= REMEMBERED) memory.clear();
const exact = scan(words, false);
const result = exact.has ? exact : scan(words, true);
if (!corpus.parts?.missing().length) memory.set(key, result);
return result;
};
const scan = (words, anywhere) => {
if (!words) return { has: false, found: new Map(), times: 0, scope: NOWHERE };
const scope = scopeOf(words, anywhere);
const hits = inOrder([CORE, ...scope.found], words, anywhere);
let found;
return {
scope,
has: hits.some(({ text }) => text.isOwn || text.covers || text.places.length),
times: anywhere ? 0 : hits.reduce((sum, { text, spots }) => sum + (text.covers ? spots.length : 0), 0),
get found() {
return (found ??= places(hits));
},
};
};
const places = (hits) => {
const found = new Map();
const note = (place, spot) => {
const spots = found.get(place);
if (!spots) found.set(place, [spot]);
else if (spots.at(-1) !== spot) spots.push(spot);
};
for (const { text, spots } of hits) {
if (text.isOwn) {
const known = found.get(text.place);
const last = known?.at(-1);
if (last?.text !== text) note(text.place, spots[0]);
else if (spots[0].rank < last.rank) known.splice(-1, 1, spots[0]);
continue;
}
for (const spot of spots) {
if (text.covers) {
for (const { place, start, end } of text.covers) if (start <= spot.start && spot.end <= end) note(place, spot);
} else for (const place of text.places) note(place, spot);
}
}
return found;
};
const inOrder = (parts, words, anywhere) => {
const kinds = [[], [], []];
for (const part of parts) {
for (const run of corpus.files.get(part).runs) {
for (const hit of search.hitsIn(run, words, anywhere)) kinds[kindOf(hit.text)].push(hit);
}
}
return kinds.flatMap((found) => found.sort((a, b) => a.text.order - b.text.order));
};
const scopeOf = (words, anywhere) => {
const holds = (part) => corpus.files.get(part).runs.some((run) => search.hitsIn(run, words, anywhere).length);
return corpus.parts?.scopeOf(words, holds, holds(CORE)) ?? NOWHERE;
};
const find = (words) => remembered(words).found;
const times = (words) => remembered(words).times;
const isQuoted = (typed, words) =>
search.within(corpus, remembered(words).scope.found).paragraphs.some(({ from }) => from.includes(typed));
const has = (words) => remembered(words).has;
const forget = () => memory.clear();
return { find, times, isQuoted, scopeOf: (words) => remembered(words).scope, has, forget };
};
const kindOf = (text) => (text.covers ? 0 : text.isOwn ? 2 : 1);
search.unitOf = ({ text, start, end }) => {
if (!text.sentences) return { key: text, text, start: 0, end: Infinity };
const first = text.sentences.find((sentence) => start < sentence.end) ?? text.sentences.at(-1);
const last = text.sentences.find((sentence) => end <= sentence.end) ?? text.sentences.at(-1);
return { key: first, text, start: first.start, end: last.end };
};
}
{
const LAST = -9000;
const BESIDE = -2000;
const UNNAMED = { article: 50, page: -20 };
const ALSO_NAMED = { article: -500, page: -500 };
search.rank = (parts, lookup, corpus) => {
const pages = new Map();
parts.forEach((part, number) => {
const beside = new Set(part.also?.map(({ words }) => words));
for (const words of part.words) {
for (const [place, spots] of lookup.find(words)) note(pages, place, number, spots, beside.has(words));
}
for (const { place, rank } of part.candidates) note(pages, place, number, [], false, rank);
});
const full = [...pages].filter(([, page]) => page.size === parts.length);
const ranked = full.flatMap(([url, page]) => split(page, corpus.byUrl.get(url), parts));
const { whole } = corpus;
const isIn = ({ place }) => place.kind !== "page";
if (whole && !pages.has(whole.page) && ranked.some(isIn)) ranked.push(search.bare(whole, LAST));
return ranked.sort((a, b) => b.score - a.score);
};
search.bare = (place, score) => ({ url: place.page, place, score, named: 0, units: [], entries: [] });
const note = (pages, place, number, spots, isBeside, rank = 0) => {
let page = pages.get(place.page);
if (!page) pages.set(place.page, (page = { ...noted(), entries: new Map(), told: [] }));
count(page, number, isBeside, rank);
if (place.url !== place.page) {
if (!page.entries.has(place)) page.entries.set(place, noted());
count(page.entries.get(place), number, isBeside, rank);
}
if (spots.length) page.told.push({ place, number, spots });
};
const noted = () => ({ named: 0, size: 0, last: -1, typed: 0, lastTyped: -1 });
const count = (one, number, isBeside, rank) => {
if (one.last !== number) one.size += 1;
one.last = number;
if (!isBeside && one.lastTyped !== number) {
one.typed += 1;
one.lastTyped = number;
}
if (one.named < rank) one.named = rank;
};
const unitsOf = ({ told }) => {
const units = new Map();
for (const { place, number, spots } of told) for (const spot of spots) noteSpot(units, place, number, spot);
return [...units.values()];
};
const noteSpot = (units, place, number, spot) => {
const { key, text, start, end } = unitOf(spot);
let unit = units.get(key);
if (!unit) units.set(key, (unit = { key, text, start, end, places: [], size: 0, last: -1, spots: [], numbers: [] }));
if (unit.end < end) unit.end = end;
if (!unit.places.includes(place)) unit.places.push(place);
if (unit.last !== number) unit.size += 1;
unit.last = number;
if (unit.places.length > 1 && unit.spots.includes(spot)) return;
unit.spots.push(spot);
unit.numbers.push(number);
};
const unitOf = (spot) => (spot.unit ??= search.unitOf(spot));
const firstSpots = ({ told }) => {
if (told.length === 1) {
const [{ spots }] = told;
return spots.filter((spot, i) => !i || unitOf(spot).key !== unitOf(spots[i - 1]).key);
}
const firsts = new Map();
for (const { spots } of told) for (const spot of spots) if (!firsts.has(unitOf(spot).key)) firsts.set(spot.unit.key, spot);
return [...firsts.values()];
};
const split = (page, place, parts) => {
const isOwn = ([, entry]) => entry.named && entry.size === parts.length;
const all = [...page.entries].sort((a, b) => b[1].named - a[1].named);
if (!all.some(isOwn)) {
const entries = all.map(([entry]) => entry);
const found = parts.length === 1 ? simple(page, entries) : made(unitsOf(page));
return [scored(page, place, found, entries, parts)];
}
const units = unitsOf(page);
const results = all.filter(isOwn).map(([entry, found]) => {
const own = units.filter(({ places }) => places.includes(entry));
return scored(found, entry, made(own), [], parts);
});
const rest = all.filter((one) => !isOwn(one)).map(([entry]) => entry);
const left = units.filter(({ places }) => [place, ...rest].some((one) => places.includes(one)));
if (left.length) results.push(scored({ ...page, named: 0 }, place, made(left), rest, parts));
return results;
};
const simple = (page, entries) => {
const firsts = firstSpots(page);
return { firsts, units: () => (entries.length ? unitsOf(page) : firsts.map(unitAlone)) };
};
const [NOWHERE, FIRST] = [[], [0]];
const unitAlone = (spot) => {
const { key, text, start, end } = unitOf(spot);
return (spot.alone ??= { key, text, start, end, places: NOWHERE, size: 1, spots: [spot], numbers: FIRST });
};
const made = (units) => ({ firsts: units.map(({ spots }) => spots[0]), units: () => units });
const scored = ({ named, typed }, place, { firsts, units }, entries, parts) => {
const near = parts.length > 1 && units().some(({ size }) => size === parts.length);
const titled = firsts.some(({ text, line }) => text === place.own && line.from === place.title);
const score =
1000 * named +
place.spans / 20 +
(near ? 300 : 0) +
(typed < parts.length ? BESIDE : 0) +
((named ? ALSO_NAMED : UNNAMED)[place.kind] ?? 0) +
(firsts.some(({ text }) => text.places?.[0] === place) ? 25 : 0) +
(titled ? 20 : 0) +
Math.log2(1 + firsts.length);
let sorted;
return {
...{ url: place.page, place, score, named, entries },
get units() {
return (sorted ??= units().sort((a, b) => b.size - a.size || weight(b, place) - weight(a, place)));
},
};
};
const weight = ({ key }, place) => (key.isOwn ? 0 : !key.places ? 1 : key.places[0] === place ? 3 : 2);
}
{
const HAN = /\p{Script=Han}/u;
const WORDS = /\p{Script=Latin}{2,}[^\p{L}]+\p{Script=Latin}+[^\p{L}]+\p{Script=Latin}/u;
search.langOf = (text) => (!HAN.test(text) && WORDS.test(text) ? "en" : "");
search.marker = (parts, corpus) => {
const wanted = wantedWords(parts, corpus);
const known = new Map();
return (text) => {
if (!known.has(text)) known.set(text, { text, marks: marksIn(corpus.fold(text), wanted) });
return known.get(text);
};
};
const wantedWords = (parts, corpus) => {
const namesOf = ({ place }) =>
[...place.names, ...place.otherNames].map((name) => corpus.fold(name).text);
const words = parts.flatMap(({ words: [typed = "", ...more], candidates, mended }) => [
typed,
corpus.fold(mended?.shown ?? "").text,
...more.filter((word) => word.startsWith(typed) || !word.includes(typed)),
...candidates.flatMap(namesOf).filter((name) => name.startsWith(typed)),
]);
return [...new Set(words)].filter(Boolean).sort((a, b) => b.length - a.length);
};
const marksIn = (folded, wanted) => {
const marks = [];
const free = ([start, end]) => !marks.some((mark) => start < mark[1] && mark[0] < end);
for (const words of wanted) {
if (!folded.text.includes(words)) continue;
const exact = search.positions(folded, words);
const found = exact.length ? exact : search.positions(folded, words, true);
marks.push(...found.map((i) => search.span(folded, i, words.length)).filter(free));
}
return joined(marks.sort((a, b) => a[0] - b[0]));
};
const joined = (marks) => {
const runs = [];
for (const [start, end] of marks) {
const last = runs.at(-1);
if (last?.[1] === start) last[1] = end;
else runs.push([start, end]);
}
return runs;
};
}
{
const WIDTH = 90;
const BORROWED = 2;
const WORD = /^(?:[\p{Script=Latin}\p{M}\p{Nd}'’-]{2}|\p{Nd}[.,]|[.,]\p{Nd})$/u;
const LONGEST_WORD = 30;
const NOTHING = { text: "", marks: [] };
search.makeExcerpts = (parts, corpus) => {
const mark = search.marker(parts, corpus);
const hitOf = ({ text, start, end, key, spots }, place) => {
const source = text.article === place ? "" : text.article?.short;
const title = { text: text.sentences ? source : key.title, marks: [] };
const kind = text.sentences ? "sentence" : key.kind;
const told = cut(text.from.slice(start, end), spots[0].start - start);
return { url: key.url, kind, title, text: mark(told) };
};
return ({ url, place, named, units, entries }, most, shown = search.shownOf([{ place }])) => {
const borrows = named > 0 || !shown.words.size;
const entryOf = (entry) => {
const [unit] = taken(units.filter(({ places }) => places.includes(entry)), entry, 1, shown, borrows);
return { url: entry.url, kind: entry.kind, title: mark(entry.title), text: unit ? hitOf(unit).text : NOTHING };
};
const head = { url, kind: place.kind, title: mark(place.title), text: NOTHING, hits: [] };
if (place.url !== url) return { ...head, anchor: place.url.split("#")[1], text: entryOf(place).text };
if (entries.length) return { ...head, hits: entries.slice(0, most).map(entryOf) };
const { told, line } = covering(units, place, most, shown, borrows);
return { ...head, text: line ? mark(line) : NOTHING, hits: told.map((unit) => hitOf(unit, place)) };
};
};
search.shownOf = (pages) => ({ words: new Set(), places: new Set(pages.map(({ place }) => place)) });
const wordsOf = ({ text, start, end }) => text.from.slice(start, end);
const homeOf = ({ key, text }) => text.article ?? key.places?.[0];
const taken = (units, place, most, shown, borrows) => {
const fresh = units.filter((unit) => !unit.key.isOwn && !shown.words.has(wordsOf(unit)));
const own = fresh.filter((unit) => homeOf(unit) === place);
const free = fresh.filter((unit) => !shown.places.has(homeOf(unit)));
const borrowed = borrows ? fresh.filter(({ text }) => !text.sentences).slice(0, BORROWED) : [];
const told = new Map();
for (const unit of own.length + free.length ? [...own, ...free] : borrowed) {
if (told.size < most && !told.has(wordsOf(unit))) told.set(wordsOf(unit), unit);
}
for (const words of told.keys()) shown.words.add(words);
return [...told.values()];
};
const covering = (units, place, most, shown, borrows) => {
const covered = new Set();
const isNew = ({ numbers, key }) => {
const adds = !key.isOwn && numbers.some((number) => !covered.has(number));
if (adds) numbers.forEach((number) => covered.add(number));
return adds;
};
const first = units.filter(isNew);
const told = taken([...new Set([...first, ...units])], place, most, shown, borrows);
const own = units.find(({ key }) => key.isOwn);
const said = new Set(told.flatMap(({ numbers }) => numbers));
const spot = own?.spots.find((_, i) => !said.has(own.numbers[i]));
const line = spot?.line.from;
if (!line || line === place.title || shown.words.has(line)) return { told };
shown.words.add(line);
return { told, line };
};
const cut = (text, at) => {
if (text.length <= WIDTH || at <= WIDTH / 2) return text;
const whole = search.wholeFrom(text, at - WIDTH / 3);
let from = whole;
while (from > 0 && whole - from < LONGEST_WORD && WORD.test(text.slice(from - 1, from + 1))) from -= 1;
return `…${text.slice(whole - from < LONGEST_WORD ? from : whole).trimStart()}`;
};
}
{
const LONGEST = 200;
const MOST_WORDS = 20;
search.bounded = (query) => {
const typed = query.trim();
const isLong = typed.length > LONGEST;
const start = isLong ? typed.slice(0, search.wholeFrom(typed, LONGEST)) : typed;
const text = isLong && /\S/.test(typed[start.length]) ? start.replace(/\s+\S*$/, "") : start;
const words = new Set(text.split(/\s+/));
const isMany = words.size > MOST_WORDS;
return { text: isMany ? [...words].slice(0, MOST_WORDS).join(" ") : text, isCut: isLong || isMany };
};
}
{
const LONGEST_SLIP = 64;
const MEANT = /[\p{L}\p{N}]/u;
search.makeReader = (corpus, names, lookup, mending) => {
const { years } = corpus;
const fold = (text) => corpus.fold(text).text;
const isName = ({ rank }) => rank >= search.NAME;
const same = search.makeSynonyms(corpus, names, lookup);
const part = (words, candidates, rest) => ({ words: [...new Set(words)], candidates, ...rest });
const read = (query) => {
const typed = query.trim();
if (!MEANT.test(typed)) return [];
const words = typed.split(/\s+/);
if (words.length < 2 || isWhole(typed, words)) return readWord(typed);
const parts = [...new Set(words)].flatMap(readWord);
const [joined] = parts.every((part) => part && !part.isSlip) ? [] : readWord(typed);
return joined?.candidates.some(isName) ? [joined] : parts;
};
const isWhole = (typed, words) => {
const known = names.find(fold(typed));
const isPinyin = words.every((word) => corpus.syllables.has(word));
const isCount = /\d$/.test(words[0]) && lookup.times(fold(typed));
if (isPinyin) return known.length || !words.every(lookup.times);
return isCount || known.some(({ rank }) => rank > search.BEGUN) || lookup.isQuoted(typed, fold(typed));
};
const readWord = (typed) => {
const dated = (search.dateWords?.(typed, years) ?? []).map(fold).filter(lookup.has);
if (dated.length) return [part(dated, [])];
const words = fold(typed);
if (!words) return [];
const found = asTyped(words, typed);
/* Nothing is mended while parts are lacking that may have it as it was typed. */
const isLacking = () => corpus.parts?.missing().length;
if (found || isLacking() || !mending() || isLacking() || words.length > LONGEST_SLIP) return found ?? [null];
return asSpelled(words) ?? asMeant(mending().surely(words), typed) ?? asParts(words) ?? mend(words, typed) ?? [null];
};
const asTyped = (words, typed) => {
const candidates = names.find(words);
const literal = lookup.has(words) ? [words] : [];
const also = same.find(words, candidates);
if (!literal.length && !candidates.length) {
return also.length ? [part(same.words(also), same.named(also), { also, isSlip: true })] : null;
}
const meant = candidates[0]?.rank > search.BEGUN ? candidates[0] : begun(words, candidates);
const own = [...literal, ...wordsFor(meant)];
const beside = also.filter((one) => !own.includes(one.words));
const known = candidates.length ? candidates : same.named(beside);
return [part([...own, ...same.words(beside)], known, { also: beside, ...slipOf(words, typed, candidates) })];
};
const slipOf = (words, typed, [known]) => {
if (!known?.name.tier || known.rank < search.NAME || lookup.times(words)) return {};
const shown = mending()?.slipOf(words, known.place);
return { isSlip: true, mended: shown && { asked: typed, shown } };
};
const begun = (words, candidates) => {
if (words.length < 2 || !candidates.length) return null;
const meant = search.meant(candidates);
const times = lookup.times(words);
if (!times) return meant ?? candidates[0];
if (meant?.place.kind !== "company") return null;
const own = names.of(meant.place).filter(({ folded }) => folded.startsWith(words));
return own.some(({ folded }) => lookup.times(folded) === times) ? meant : null;
};
const wordsFor = (candidate) =>
candidate ? search.wordsFor(candidate, corpus, lookup.times).filter(lookup.has) : [];
const asSpelled = (letters) => {
const candidates = names.initials(letters);
if (candidates.length) return [part(wordsFor(candidates[0]), candidates)];
const words = mending().sounded(letters);
return words && [part([words], names.find(words), { isSlip: true })];
};
const asParts = (words) => {
for (let cut = 2; cut <= words.length - 2; cut++) {
const halves = [words.slice(0, cut), words.slice(cut)];
const isKnown = (half) => half.length > 2 || names.find(half).some(isName);
if (halves.some(isKnown) && halves.every(lookup.has) && !mending().isTail(halves[1]) && together(halves)) {
return halves.flatMap((half) => asTyped(half, half));
}
}
return null;
};
const together = ([one, other]) => {
const texts = (words) => [...lookup.find(words).values()].flat().map(({ text }) => text);
const known = new Set(texts(one).filter((text) => !text.isOwn));
return texts(other).some((text) => known.has(text));
};
const mend = (words, typed) => {
const name = mending().bySound(words) ?? mending().bySlip(words);
if (name) return asMeant(name, typed);
const instead = mending().heard(words) ?? mending().misprinted(words);
return instead && [part([instead], names.find(instead), slip(typed, instead))];
};
const slip = (asked, shown) => ({ isSlip: true, mended: { asked, shown } });
const asMeant = (name, typed) => {
if (!name) return null;
const candidates = [{ place: name.place, name, rank: search.NAME }];
return [part(wordsFor(candidates[0]), candidates, slip(typed, name.tier ? name.place.names[0] : name.text))];
};
return read;
};
}
{
search.build = (index) => {
const corpus = search.unpack(index);
const readings = search.makeReadings(index.readings, index.more);
const lookup = search.makeLookup(corpus);
const names = search.makeNames(corpus, readings, lookup);
let made;
const mending = () => {
if (!search.makeMending) return undefined;
const near = search.within(corpus, corpus.parts?.nearest());
if (made?.near !== near) made = { near, mending: search.makeMending(corpus, readings, names, near) };
return made.mending;
};
const read = search.makeReader(corpus, names, lookup, mending);
const answer = (query, about = null, isLast = false) => {
const { text, isCut } = search.bounded(query);
corpus.parts?.begin(text.split(/\s+/).map((word) => corpus.fold(word).text), about);
const start = !text;
const all = read(text);
if (!isLast && missing().length) return null;
const parts = all.filter(Boolean);
const signs = !start && !all.length;
const found = all.length && parts.length === all.length ? search.rank(parts, lookup, corpus) : [];
const pages = start ? doors(corpus) : found;
const mended = parts.find((part) => part.mended)?.mended;
const also = found.length ? parts.flatMap((part) => part.also ?? []).map(({ shown }) => shown) : [];
const sure = signs || (pages.length > 0 && !parts.some(({ isSlip }) => isSlip));
const scopes = parts.map(({ words }) => words.map(lookup.scopeOf));
const isPartial = Boolean(pages.length && corpus.parts?.isLeft(scopes));
return { parts, pages, start, signs, isCut, isPartial, mended, also, sure };
};
const unknown = (query) => search.bounded(query).text.split(/\s+/).filter((word) => read(word).includes(null));
const renew = () => {
search.gather(corpus);
lookup.forget();
};
const add = (statements) => {
search.addStatements(corpus, statements);
corpus.parts?.complete();
renew();
};
const missing = () => corpus.parts?.missing() ?? [];
const take = (files) => {
for (const [use, file] of files) use(file);
renew();
};
const suggest = (query) => {
const typed = search.bounded(query).text.split(/\s+/).at(-1);
const found = typed ? names.find(corpus.fold(typed).text) : [];
return found.map(({ name }) => name.text).filter((name) => name.startsWith(typed)).slice(0, 1);
};
return { answer, unknown, missing, take, add, suggest, corpus, names, lookup };
};
search.notes = ({ signs, isCut, isPartial, mended, also }, labels) => {
const told = (key, words) =>
(labels[key] ?? "").replace(/\{(asked|shown)\}/g, (_, name) => words[name]);
const quoted = also.map((words) => `“${words}”`).join("");
const notes = [signs && told("signs"), isCut && told("cut"), mended && told("mended", mended)];
return [...notes, quoted && told("also", { shown: quoted }), isPartial && told("partial")].filter(Boolean).join("；");
};
const doors = (corpus) =>
corpus.doors.map((place) => search.bare(place, 1));
}
if (self.WorkerGlobalScope) {
const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
const [SHOWN_AT_ONCE, SHOWN_IN_FULL, FULLY_SHOWN] = [2, 5, 3];
const PAUSE = 1500;
const MOST = 200;
const beside = (name) => new URL(name, self.location);
let ready;
let renewed = false;
let complete;
let latest = "";
const prepared = () => (ready ??= search.loadIndex(beside, renewed).then(engineOf, () => (ready = undefined)));
const engineOf = (index) => {
if (index.parts) importScripts(`${beside("parts.js")}?${index.build}`);
return { index, engine: search.build(index) };
};
const completed = () => (complete ??= complement().catch(() => (complete = null)));
const complement = async () => {
const { index, engine } = await prepared();
const pair = await search.loadStatements(index, beside);
renewed ||= pair.renewed;
const { engine: whole } = pair.renewed ? engineOf(pair.index) : { engine };
whole.add(pair.statements);
importScripts(`${beside("later.js")}?${pair.index.build}`);
ready = Promise.resolve({ index: pair.index, engine: whole });
};
const settled = async (query) => {
for (;;) {
const { index, engine } = (await prepared()) ?? {};
if (!engine || query !== latest) return {};
const answer = engine.answer(query);
const isMore = await search.loadMissing(engine, index.build, beside).catch(startAnew);
if (!isMore) return { answer: answer ?? engine.answer(query, null, true), engine };
}
};
const startAnew = (error) => {
if (renewed || !(error instanceof search.Renewed)) return false;
renewed = true;
ready = complete = undefined;
return true;
};
const readOn = () => settled(latest);
const respond = async (query) => {
let { answer, engine } = await settled(query);
if (answer && !answer.sure) {
await completed();
({ answer, engine } = await settled(query));
} else if (answer && !answer.start && !complete) setTimeout(() => complete ?? completed().then(readOn), PAUSE);
if (answer && query === latest) postMessage({ type: RESULT, data: shown(answer, engine, query) });
};
const shown = (answer, { corpus, suggest }, query) => {
const { labels } = corpus;
const told = answer.start ? labels.start : search.notes(answer, labels);
const note = renewed ? labels.renewed : told;
const most = (i) => (i < FULLY_SHOWN ? SHOWN_IN_FULL : SHOWN_AT_ONCE);
const excerpt = search.makeExcerpts(answer.parts, corpus);
const before = search.shownOf(answer.pages);
const items = answer.pages.slice(0, MOST).map((page, i) => group(page, excerpt(page, most(i), before), labels, i ? "" : note));
return { query, items, suggest: suggest(query), isMended: Boolean(answer.mended) };
};
const group = (page, found, labels, note) => {
const told = note ? `<p class="search-note">${escaped(note)}</p>` : "";
const score = page.score + (page.named ? 1 : 0);
const scoreOf = (i) => page.score + (i < SHOWN_AT_ONCE ? 1 : -1);
const hits = found.hits.map((hit, i) => item(hit, scoreOf(i), i ? "" : told, labels));
return [item(found, score, told, labels), ...hits];
};
const item = ({ url, anchor, kind, title, text }, score, told, labels) => ({
location: url,
title: marked(title) + (anchor ? `<i hidden data-anchor="${escaped(anchor)}"></i>` : ""),
text: told + (text.text && `<p${langOf(text)}>${marked(text)}</p>`),
tags: [labels[kind] ?? kind],
terms: Object.fromEntries(text.marks.map((mark) => [text.text.slice(...mark), true])),
score,
});
const langOf = ({ text }) => (search.langOf(text) ? ` lang="${search.langOf(text)}"` : "");
const marked = ({ text, marks }) => {
let done = 0;
const parts = marks.map(([start, end]) => {
const before = escaped(text.slice(done, start));
done = end;
return `${before}<mark>${escaped(text.slice(start, end))}</mark>`;
});
return parts.join("") + escaped(text.slice(done));
};
const escaped = (text) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
addEventListener("message", async ({ data: { type, data } }) => {
if (type === SETUP) {
await prepared();
postMessage({ type: READY });
} else if (type === QUERY) respond((latest = data));
});
}
}

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
search.loadIndex = async (addressOf) => search.checked(await load(addressOf("index.json"), false));
search.checked = (index) => {
if (!index.build?.startsWith(`${search.FORMAT}-`)) throw new Error("the index is of another format");
return index;
};
search.FORMAT = 1;
}
{
const KEPT = /[\p{L}\p{N}%\n]/u;
const DIGIT = /\p{Nd}/u;
const LATIN = /\p{Script=Latin}/u;
const CAPITAL = /\p{Lu}/u;
search.makeFold = (pairs) => {
const simple = new Map();
const chars = [...pairs];
for (let i = 0; i < chars.length; i += 2) simple.set(chars[i], chars[i + 1]);
const known = new Map();
const foldChar = (char) => {
const plain = [...char.normalize("NFKC").toLowerCase()].map((c) => simple.get(c) ?? c);
return plain.filter((c) => KEPT.test(c)).join("");
};
return (from) => {
let text = "";
const at = [];
for (let i = 0; i < from.length; ) {
const char = String.fromCodePoint(from.codePointAt(i));
if (!known.has(char)) known.set(char, foldChar(char));
const folded = isPoint(from, i) ? "." : known.get(char);
for (let n = 0; n < folded.length; n++) at.push(i);
text += folded;
i += char.length;
}
at.push(from.length);
return { text, from, at };
};
};
const isPoint = (text, i) =>
/[.．]/.test(text[i] ?? "") && DIGIT.test(text[i - 1] ?? "") && DIGIT.test(text[i + 1] ?? "");
search.positions = (folded, words, anywhere = false) => {
const found = [];
for (let i = folded.text.indexOf(words); i >= 0; i = folded.text.indexOf(words, i + 1)) {
if (anywhere || startsWord(folded, i)) found.push(i);
}
return found;
};
const startsWord = ({ from, at }, i) => {
const here = from[at[i]];
const before = from[at[i] - 1] ?? "";
const isHump = CAPITAL.test(here) && !CAPITAL.test(before);
if (LATIN.test(here)) return isHump || !LATIN.test(before);
if (!DIGIT.test(here)) return true;
return !DIGIT.test(before) && !isPoint(from, at[i] - 1);
};
search.span = ({ from, at }, i, length) => {
const last = at[i + length - 1];
return [at[i], last + (from.codePointAt(last) > 0xffff ? 2 : 1)];
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
search.unpack = (index) => {
const fold = search.makeFold(index.traditional);
const places = index.places.map(placeOf);
const paragraphs = index.articles.flatMap((article) => paragraphsOf(article, places, fold));
const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
places.forEach((place, i) => {
place.near = steps(index.places[i][5]).map((number) => places[number]);
cover(place, sentences, index.places[i][4]);
});
for (const place of places) place.own = ownText(place, fold);
const articles = [...new Set(paragraphs.map(({ article }) => article))];
const doors = index.doors.map((number) => places[number]);
const whole = places[index.whole[0]];
const syllables = new Set(index.readings.match(/[a-z]+/g));
const { labels } = index;
return { fold, places, doors, whole, articles, paragraphs, statements: [], labels, syllables };
};
const placeOf = ([url, kind, told, otherNames]) => {
const [name, english] = told;
const title = english && english !== name ? `${name} ${english}` : name;
const page = url.split("#")[0];
return { url, page, kind, title, names: told.filter(Boolean), otherNames, spans: 0, words: [] };
};
const paragraphsOf = ([id, short, day, ...blocks], places, fold) => {
const article = places.find(({ url }) => url === `articles/${id}/`);
Object.assign(article, { id, short, day });
return blocks.map(([name, ...told]) => {
const paragraph = { article, covers: [], sentences: [] };
let text = "";
told.forEach((one, i) => {
const [own, words] = typeof one === "string" ? [`${name}s${i + 1}`, one] : one;
const start = text.length;
text += words;
paragraph.sentences.push({ url: `${article.url}#${own}`, start, end: text.length, paragraph });
});
paragraph.covers.push({ place: article, start: 0, end: text.length });
return Object.assign(paragraph, fold(text));
});
};
const cover = (place, sentences, spans) => {
let number = 0;
for (const span of spans.match(/\S+/g) ?? []) {
const [step, offset, length] = span.split(".").map(Number);
const { paragraph, start, end } = sentences[(number += step)];
const from = start + (offset ?? 0);
paragraph.covers.push({ place, start: from, end: length ? from + length : end });
place.spans++;
}
};
const steps = (written) => {
let number = 0;
return (written.match(/\d+/g) ?? []).map((step) => (number += Number(step)));
};
const ownText = ({ title, names, otherNames, near, words }, fold) => {
const lines = [title, ...names, ...otherNames, ...near.map((other) => other.names[0]), ...words];
return { ...fold(lines.join("\n")), isOwn: true };
};
search.addStatements = (corpus, { topics, statements, words, printed }) => {
for (const [kind, text, numbers, quoted, anchor, when, dated] of statements) {
const places = numbers.map((number) => corpus.places[number]);
const url = anchor ? `${places[0].page}#${anchor}` : places[0].url;
const title = topics[anchor] ?? "";
const told = corpus.fold(dated ? `${dated}　${text}` : text);
corpus.statements.push({ kind, title, url, places, quoted, when, dated, ...told });
}
corpus.places.forEach((place, i) => {
place.words = steps(printed[i]).map((number) => words[number]);
place.own = ownText(place, corpus.fold);
});
};
}
{
const LETTERS = /^[a-z]+$/;
const [WHOLE, SPELLED, BEGUN, INITIALS] = [10, 8, 6, 2];
Object.assign(search, { NAME: WHOLE - 1, BEGUN });
search.makeNames = (corpus, readings, used) => {
const all = corpus.places.flatMap((place) => [
...place.names.map((text) => named(text, 0, place)),
...place.otherNames.map((text) => named(text, 1, place)),
]);
function named(text, tier, place) {
const folded = corpus.fold(text).text;
return { text, folded, tier, place, units: search.units(folded, readings) };
}
const ranked = (names, rank, size) =>
names.map((name) => ({ place: name.place, name, rank: rank - name.tier, size: size(name) }));
const written = (typed) => {
const begun = all.filter(({ folded }) => folded.startsWith(typed));
const isWhole = ({ folded }) => folded === typed;
return [
...ranked(begun.filter(isWhole), WHOLE, inCharacters),
...ranked(begun.filter((name) => !isWhole(name)), BEGUN, inCharacters),
];
};
const spelled = (letters) => {
const found = all.map((name) => [search.spelled(name.units, letters), name]);
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
const names = all.filter(({ units }) => short && search.abbreviated(units, typed));
return best(ranked(names, INITIALS, inCharacters));
};
return { all, find, initials };
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
search.makeLookup = (corpus) => {
const memory = new Map();
const find = (words) => {
if (!memory.has(words)) {
if (memory.size >= REMEMBERED) memory.clear();
const found = scan(words, false);
memory.set(words, found.size ? found : scan(words, true));
}
return memory.get(words);
};
const scan = (words, anywhere) => {
const found = new Map();
const note = (place, spot) => {
const spots = found.get(place);
if (!spots) found.set(place, [spot]);
else if (spots.at(-1) !== spot) spots.push(spot);
};
const each = (text, use) => {
for (const i of search.positions(text, words, anywhere)) {
const [start, end] = search.span(text, i, words.length);
use({ text, start, end });
}
};
if (!words) return found;
for (const paragraph of corpus.paragraphs) {
each(paragraph, (spot) => {
for (const cover of paragraph.covers) {
if (cover.start <= spot.start && spot.end <= cover.end) note(cover.place, spot);
}
});
}
for (const statement of corpus.statements) {
each(statement, (spot) => statement.places.forEach((place) => note(place, spot)));
}
for (const place of corpus.places) each(place.own, (spot) => note(place, spot));
return found;
};
const times = (words) =>
corpus.paragraphs.reduce((sum, text) => sum + search.positions(text, words).length, 0);
return { find, times, has: (words) => find(words).size > 0, forget: () => memory.clear() };
};
search.unitOf = ({ text, start, end }) => {
if (!text.sentences) return { key: text, text, start: 0, end: text.from.length };
const first = text.sentences.find((sentence) => start < sentence.end) ?? text.sentences.at(-1);
const last = text.sentences.find((sentence) => end <= sentence.end) ?? text.sentences.at(-1);
return { key: first, text, start: first.start, end: last.end };
};
}
{
const LAST = -100;
const UNNAMED = { article: 50, page: -20 };
const ALSO_NAMED = { article: -500, page: -500 };
search.rank = (parts, lookup, corpus) => {
const pages = new Map();
parts.forEach((part, number) => {
for (const words of part.words) {
for (const [place, spots] of lookup.find(words)) note(pages, place, number, spots);
}
for (const { place, rank } of part.candidates) note(pages, place, number, [], rank);
});
const own = new Map(corpus.places.map((place) => [place.url, place]));
const full = [...pages].filter(([, page]) => page.parts === parts.length);
const ranked = full.map(([url, page]) => scored(url, page, own.get(url), parts));
const { whole } = corpus;
const isIn = ({ place }) => place.kind !== "page";
if (whole && !pages.has(whole.page) && ranked.some(isIn)) ranked.push(search.bare(whole, LAST));
return ranked.sort((a, b) => b.score - a.score);
};
search.bare = (place, score) => ({ url: place.page, place, score, named: 0, units: [], entries: [] });
const note = (pages, place, number, spots, rank = 0) => {
let page = pages.get(place.page);
if (!page) pages.set(place.page, (page = { named: 0, entries: new Map(), units: new Map() }));
count(page, number);
page.named = Math.max(page.named, rank);
if (place.url !== place.page) page.entries.set(place, Math.max(page.entries.get(place) ?? 0, rank));
for (const spot of spots) noteSpot(page.units, place, number, spot);
};
const noteSpot = (units, place, number, spot) => {
const { key, text, start, end } = (spot.unit ??= search.unitOf(spot));
let unit = units.get(key);
if (!unit) units.set(key, (unit = { key, text, start, end, place, spots: [], numbers: [] }));
if (unit.end < end) unit.end = end;
count(unit, number);
unit.spots.push(spot);
unit.numbers.push(number);
};
const count = (one, number) => {
if (one.last !== number) one.parts = (one.parts ?? 0) + 1;
one.last = number;
};
const scored = (url, page, place, parts) => {
const units = [...page.units.values()];
units.sort((a, b) => b.parts - a.parts || weight(b, place) - weight(a, place));
const near = parts.length > 1 && units[0]?.parts === parts.length;
const titled = units.some(({ key, spots }) => key === place.own && spots[0].start < place.title.length);
const score =
1000 * page.named +
place.spans / 20 +
(near ? 300 : 0) +
((page.named ? ALSO_NAMED : UNNAMED)[place.kind] ?? 0) +
(units.some(({ key }) => key.places?.[0] === place) ? 25 : 0) +
(titled ? 20 : 0) +
Math.log2(1 + units.length);
const entries = [...page.entries].sort((a, b) => b[1] - a[1]).map(([entry]) => entry);
return { url, place, score, named: page.named, units, entries };
};
const weight = ({ key }, place) => (key.isOwn ? 0 : !key.places ? 1 : key.places[0] === place ? 3 : 2);
}
{
const WIDTH = 90;
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
return ({ url, place, units, entries }, most) => {
const entryOf = (entry) => {
const unit = units.find((one) => one.place === entry && !one.key.isOwn);
const text = unit ? hitOf(unit).text : NOTHING;
return { url: entry.url, kind: entry.kind, title: mark(entry.title), text };
};
const { told, line } = covering(units, most);
const hits = entries.length ? entries.slice(0, most).map(entryOf) : told.map((unit) => hitOf(unit, place));
const text = line && !entries.length ? mark(line) : NOTHING;
return { url, kind: place.kind, title: mark(place.title), text, hits };
};
};
const covering = (units, most) => {
const covered = new Set();
const isNew = ({ numbers, key }) => {
const adds = !key.isOwn && numbers.some((number) => !covered.has(number));
if (adds) numbers.forEach((number) => covered.add(number));
return adds;
};
const first = units.filter(isNew);
const told = new Map();
for (const unit of [...first, ...units]) {
const words = unit.text.from.slice(unit.start, unit.end);
if (told.size < most && !unit.key.isOwn && !told.has(words)) told.set(words, unit);
}
const own = units.find(({ key }) => key.isOwn);
const spot = own?.spots.find((_, i) => !covered.has(own.numbers[i]));
return { told: [...told.values()], line: spot && lineOf(own, spot) };
};
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
const exact = search.positions(folded, words);
const found = exact.length ? exact : search.positions(folded, words, true);
marks.push(...found.map((i) => search.span(folded, i, words.length)).filter(free));
}
return marks.sort((a, b) => a[0] - b[0]);
};
const cut = (text, at) =>
text.length > WIDTH && at > WIDTH / 2 ? `…${text.slice(at - WIDTH / 3)}` : text;
const lineOf = ({ text }, spot) => {
const start = text.from.lastIndexOf("\n", spot.start) + 1;
return text.from.slice(start).split("\n", 1)[0];
};
}
{
const LONGEST_SLIP = 64;
search.makeReader = (corpus, names, lookup, mending) => {
const years = new Set(corpus.articles.map(({ day }) => day.slice(0, 4)));
const fold = (text) => corpus.fold(text).text;
const isName = ({ rank }) => rank >= search.NAME;
const part = (words, candidates, rest) => ({ words: [...new Set(words)], candidates, ...rest });
const read = (query) => {
const typed = query.trim();
const words = typed.split(/\s+/);
if (words.length < 2 || isWhole(typed, words)) return readWord(typed);
const parts = words.flatMap(readWord);
const [joined] = parts.every((part) => part && !part.isSlip) ? [] : readWord(typed);
return joined?.candidates.some(isName) ? [joined] : parts;
};
const isWhole = (typed, words) => {
const known = names.find(fold(typed));
const isPinyin = words.every((word) => corpus.syllables.has(word));
const isCount = /\d$/.test(words[0]) && lookup.times(fold(typed));
const isQuote = ({ from }) => from.includes(typed);
if (isPinyin) return known.length || !words.every(lookup.times);
return isCount || known.some(({ rank }) => rank > search.BEGUN) || corpus.paragraphs.some(isQuote);
};
const readWord = (typed) => {
const dated = (search.dateWords?.(typed, years) ?? []).map(fold).filter(lookup.has);
if (dated.length) return [part(dated, [])];
const words = fold(typed);
if (!words) return [];
const found = asTyped(words, typed);
if (found || !mending() || words.length > LONGEST_SLIP) return found ?? [null];
return asSpelled(words) ?? asParts(words) ?? mend(words, typed) ?? [null];
};
const asTyped = (words, typed) => {
const candidates = names.find(words);
const literal = lookup.has(words) ? [words] : [];
if (!literal.length && !candidates.length) return null;
const meant = candidates[0]?.rank > search.BEGUN ? candidates[0] : begun(words, candidates);
return [part([...literal, ...wordsFor(meant)], candidates, slipOf(words, typed, candidates))];
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
const own = names.all.filter(({ place, folded }) => place === meant.place && folded.startsWith(words));
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
const slip = (shown) => ({ isSlip: true, mended: { asked: typed, shown } });
const name = mending().bySound(words) ?? mending().bySlip(words);
if (name) {
const candidates = [{ place: name.place, name, rank: search.NAME }];
return [part(wordsFor(candidates[0]), candidates, slip(name.tier ? name.place.names[0] : name.text))];
}
const instead = mending().heard(words) ?? mending().misprinted(words);
return instead && [part([instead], names.find(instead), slip(instead))];
};
return read;
};
}
{
search.build = (index) => {
const corpus = search.unpack(index);
const readings = search.makeReadings(index.readings, index.more);
const lookup = search.makeLookup(corpus);
const names = search.makeNames(corpus, readings, lookup.times);
let made;
const mending = () => (made ??= search.makeMending?.(corpus, readings, names));
const read = search.makeReader(corpus, names, lookup, mending);
const answer = (query) => {
const all = read(query);
const parts = all.filter(Boolean);
const start = !all.length;
const found = parts.length === all.length ? search.rank(parts, lookup, corpus) : [];
const pages = start ? doors(corpus) : found;
const mended = parts.find((part) => part.mended)?.mended;
const sure = pages.length > 0 && !parts.some(({ isSlip }) => isSlip);
return { parts, pages, start, mended, sure };
};
const add = (statements) => {
search.addStatements(corpus, statements);
lookup.forget();
};
const suggest = (query) => {
const typed = query.split(/\s+/).at(-1);
const found = typed ? names.find(corpus.fold(typed).text) : [];
return found.map(({ name }) => name.text).filter((name) => name.startsWith(typed)).slice(0, 1);
};
return { answer, add, suggest, corpus, names, lookup };
};
const doors = (corpus) =>
corpus.doors.map((place) => search.bare(place, 1));
}
if (self.WorkerGlobalScope) {
const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
const [SHOWN_AT_ONCE, SHOWN_IN_FULL, FULLY_SHOWN] = [2, 5, 3];
const PAUSE = 1500;
const beside = (name) => new URL(name, self.location);
let ready;
let renewed = false;
let complete;
let latest = "";
const prepared = () =>
(ready ??= search.loadIndex(beside).then(
(index) => ({ index, engine: search.build(index) }),
() => (ready = undefined),
));
const completed = () => (complete ??= complement().catch(() => (complete = null)));
const complement = async () => {
const { index, engine } = await prepared();
const pair = await search.loadStatements(index, beside);
renewed = pair.renewed;
const whole = renewed ? search.build(pair.index) : engine;
whole.add(pair.statements);
importScripts(`${beside("later.js")}?${pair.index.build}`);
ready = Promise.resolve({ index: pair.index, engine: whole });
};
const respond = async (query) => {
let { engine } = (await prepared()) ?? {};
if (!engine) return;
let answer = engine.answer(query);
if (!answer.sure) {
await completed();
({ engine } = await prepared());
answer = engine.answer(query);
} else if (!answer.start) setTimeout(completed, PAUSE);
if (query === latest) postMessage({ type: RESULT, data: shown(answer, engine, query) });
};
const shown = ({ parts, pages, start, mended }, { corpus, suggest }, query) => {
const { labels } = corpus;
const excerpt = search.makeExcerpts(parts, corpus);
const told = start ? labels.start : mended && search.mendedNote(mended, labels);
const note = renewed ? labels.renewed : told;
const items = pages.map((page, i) => {
const found = excerpt(page, i < FULLY_SHOWN ? SHOWN_IN_FULL : SHOWN_AT_ONCE);
return group(page, found, labels, i ? "" : note);
});
return { items, suggest: suggest(query) };
};
const group = (page, found, labels, note) => {
const told = note ? `<p class="search-note">${escaped(note)}</p>` : "";
const score = page.score + (page.named ? 1 : 0);
const scoreOf = (i) => page.score + (i < SHOWN_AT_ONCE ? 1 : -1);
const hits = found.hits.map((hit, i) => item(hit, scoreOf(i), i ? "" : told, labels));
return [item(found, score, told, labels), ...hits];
};
const item = ({ url, kind, title, text }, score, told, labels) => ({
location: url,
title: marked(title),
text: told + (text.text && `<p>${marked(text)}</p>`),
tags: [labels[kind] ?? kind],
terms: Object.fromEntries(text.marks.map((mark) => [text.text.slice(...mark), true])),
score,
});
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

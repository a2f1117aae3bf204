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
const loaded = missing.map(async ([path, take]) => [take, await load(`${addressOf(path)}?${build}`, false)]);
const files = await Promise.all(loaded);
if (files.some(([, file]) => file.build !== build)) throw new search.Renewed("parts of another build");
engine.take(files);
return missing.length > 0;
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
const LATIN = /\p{Script=Latin}/u;
const CAPITAL = /\p{Lu}/u;
const CLUSTER = /[^][\p{M}\uff9e\uff9f\u1160-\u11ff]*/uy;
const ACCENTS = /[\u0300-\u036f]/g;
const SIGNS = /[A-Za-zＡ-Ｚａ-ｚ]([+＋]{2,}|[#＃])/g;
const MARK = /\p{M}/u;
const isAlone = (unit) => unit < 0x300 || (unit >= 0x3100 && unit < 0xa000);
const clusterAt = (text, i) => {
CLUSTER.lastIndex = i;
return CLUSTER.exec(text)[0];
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
return (from) => {
const signs = signsOf(from);
let text = "";
const at = [];
for (let i = 0; i < from.length; ) {
const cluster = isAlone(from.charCodeAt(i + 1)) ? from[i] : clusterAt(from, i);
const folded = foldedAt(from, i, signs, fold(cluster));
for (let n = 0; n < folded.length; n++) at.push(i);
text += folded;
i += cluster.length;
}
at.push(from.length);
return { text, from, at };
};
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
if (isPoint(from, i)) return ".";
return folded === "+" || folded === "#" ? (signs.has(i) ? folded : "") : folded;
};
const isPoint = (text, i) =>
/[.．]/.test(text[i] ?? "") && DIGIT.test(text[i - 1] ?? "") && DIGIT.test(text[i + 1] ?? "");
search.positions = (folded, words, anywhere = false) => {
const found = [];
for (let i = folded.text.indexOf(words); i >= 0; i = folded.text.indexOf(words, i + 1)) {
if (anywhere || search.startsWord(folded, i)) found.push(i);
}
return found;
};
search.startsWord = ({ from, at }, i) => {
const here = from[at[i]];
let last = at[i] - 1;
while (MARK.test(from[last] ?? "")) last--;
const before = from[last] ?? "";
const isHump = CAPITAL.test(here) && !CAPITAL.test(before);
if (LATIN.test(here)) return isHump || !LATIN.test(before);
if (!DIGIT.test(here)) return true;
return !DIGIT.test(before) && !isPoint(from, last);
};
search.span = ({ from, at }, i, length) => {
const last = at[i + length - 1];
return [at[i], last + clusterAt(from, last).length];
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
const lists = { places: [], articles: [], paragraphs: [], statements: [] };
const fold = search.makeFold(index.traditional);
const corpus = { fold, ...lists, sentences: [], byNumber: new Map(), files: new Map(), labels, syllables, synonyms };
search.take(corpus, index);
corpus.doors = index.doors.map((number) => corpus.byNumber.get(number));
corpus.whole = corpus.byNumber.get(index.whole[0]);
corpus.years = new Set(index.years ?? corpus.articles.map(({ day }) => day.slice(0, 4)));
corpus.parts = index.parts ? search.makeParts(corpus, index) : null;
return corpus;
};
search.take = (corpus, file, part = CORE) => {
const numbers = file.numbers === undefined ? [...file.places.keys()] : steps(file.numbers);
const places = file.places.map((row, i) => placeIn(corpus, row, numbers[i], part));
const [firstArticle, firstSentence] = file.first ?? [0, 0];
const articles = new Map((file.articles ?? []).map(([id]) => [`articles/${id}/`, null]));
for (const place of corpus.byNumber.values()) if (articles.has(place.url)) articles.set(place.url, place);
const paragraphs = (file.articles ?? []).flatMap((row, i) => {
const article = articles.get(`articles/${row[0]}/`);
[article.published, article.dated] = file.published?.[i] ?? [row[2], ""];
corpus.articles[firstArticle + i] = article;
return paragraphsOf(row, article, corpus.fold);
});
const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
sentences.forEach((sentence, i) => (corpus.sentences[firstSentence + i] = sentence));
paragraphs.forEach((paragraph, i) => (paragraph.order = firstSentence + i));
const own = file.places.map((row, i) => [numbers[i], row[4]]).filter(([, spans]) => typeof spans === "string");
for (const [number, spans] of [...own, ...(file.covers ?? [])]) cover(corpus.byNumber.get(number), corpus.sentences, spans);
corpus.files.set(part, { places, paragraphs, statements: [] });
nameNear(corpus, file, numbers);
gather(corpus);
};
const placeIn = ({ byNumber }, row, number, part) => {
if (!byNumber.has(number)) byNumber.set(number, { ...placeOf(row), at: number, parts: [] });
const place = byNumber.get(number);
place.parts.push(part);
return place;
};
const placeOf = ([url, kind, told, otherNames, spans]) => {
const [name, english] = told;
const title = english && english !== name ? `${name} ${english}` : name;
const page = url.split("#")[0];
const count = typeof spans === "number" ? spans : (spans.match(/\S+/g) ?? []).length;
return { url, page, kind, title, names: told.filter(Boolean), otherNames, spans: count, near: [], words: [] };
};
const paragraphsOf = ([id, short, day, ...blocks], article, fold) => {
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
}
};
const steps = (written) => {
let number = 0;
return (written.match(/\d+/g) ?? []).map((step) => (number += Number(step)));
};
const nameNear = (corpus, file, numbers) => {
const { byNumber, fold } = corpus;
const elsewhere = new Map(file.others);
const changed = new Set();
const add = (place, named) => {
const known = new Set(place.near.map(({ at }) => at));
const added = named.filter((at) => !known.has(at));
const nearOf = (at) => ({ at, place: byNumber.get(at), name: byNumber.get(at)?.names[0] ?? elsewhere.get(at) });
place.near.push(...added.map(nearOf));
place.near.sort((a, b) => a.at - b.at);
changed.add(place);
};
file.places.forEach((row, i) => add(byNumber.get(numbers[i]), steps(row[5])));
for (const [number, named] of file.near ?? []) add(byNumber.get(number), steps(named));
for (const place of changed) place.own = ownText(place, fold);
renewed(corpus, changed);
};
const ownText = (place, fold) => {
const { title, names, otherNames, near, words } = place;
const lines = [title, ...names, ...otherNames, ...near.map(({ name }) => name), ...words];
return { ...fold(lines.join("\n")), isOwn: true, place, order: place.at };
};
search.addStatements = (corpus, { first = 0, topics, statements, words, printed }, part = CORE) => {
corpus.topics ??= topics;
const file = corpus.files.get(part);
file.statements = statements.map(([kind, text, numbers, quoted = [], anchor, when, dated], i) => {
const places = numbers.map((number) => corpus.byNumber.get(number));
const url = anchor ? `${places[0].page}#${anchor}` : places[0].url;
const title = corpus.topics[anchor] ?? "";
const told = corpus.fold(dated ? `${dated}　${text}` : text);
return { kind, title, url, places, quoted, when, dated, order: first + i, ...told };
});
file.places.forEach((place, i) => {
place.words = steps(printed[i]).map((number) => words[number]);
place.own = ownText(place, corpus.fold);
});
renewed(corpus, file.places);
gather(corpus);
};
const renewed = (corpus, places) => {
corpus.parts?.noteForeign(places);
for (const { parts } of places) for (const part of parts) delete corpus.files.get(part)?.run;
};
const gather = (corpus) => {
const files = [...corpus.files].sort(([a], [b]) => b - a).map(([, file]) => file);
corpus.places = [...corpus.byNumber.values()].sort((a, b) => a.at - b.at);
corpus.paragraphs = files.flatMap((file) => file.paragraphs);
corpus.statements = files.flatMap((file) => file.statements).sort((a, b) => a.order - b.order);
};
search.within = (corpus, scope) => corpus.parts?.within(scope) ?? corpus;
}
{
const LETTERS = /^[a-z]+$/;
const [WHOLE, SPELLED, BEGUN, INITIALS] = [10, 8, 6, 2];
Object.assign(search, { NAME: WHOLE - 1, BEGUN });
search.makeNames = (corpus, readings, { times: used, scopeOf }) => {
const namesOf = (place) =>
(place.named ??= [
...place.names.map((text) => named(text, 0, place)),
...place.otherNames.map((text) => named(text, 1, place)),
]);
let all;
const renew = () => (all = corpus.places.flatMap(namesOf));
renew();
const among = (scopeOf) => (corpus.parts ? ofPlaces(search.within(corpus, scopeOf())) : all);
const ledTo = (gram, letters) => () => corpus.parts.scope(search[gram](letters));
function named(text, tier, place) {
const folded = corpus.fold(text).text;
return { text, folded, tier, place, units: search.units(folded, readings) };
}
const ranked = (names, rank, size) =>
names.map((name) => ({ place: name.place, name, rank: rank - name.tier, size: size(name) }));
const written = (typed) => {
const begun = among(() => scopeOf(typed)).filter(({ folded }) => folded.startsWith(typed));
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
const ofPlaces = ({ places }) => places.flatMap(namesOf);
return { find, initials, renew, ofPlaces, get all() { return all; } };
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
const CORE = -1;
search.makeLookup = (corpus) => {
const memory = new Map();
const remembered = (words) => {
const key = corpus.parts ? `${words}\n${corpus.parts.state()}` : words;
const known = memory.get(key);
if (known) {
corpus.parts?.use(known.scope);
return known;
}
if (memory.size >= REMEMBERED) memory.clear();
const exact = scan(words, false);
const result = exact.found.size ? exact : scan(words, true);
if (!corpus.parts?.missing().length) memory.set(key, result);
return result;
};
const scan = (words, anywhere) => {
const found = new Map();
if (!words) return { found, times: 0, paragraphs: [], scope: [] };
const note = (place, spot) => {
const spots = found.get(place);
if (!spots) found.set(place, [spot]);
else if (spots.at(-1) !== spot) spots.push(spot);
};
const scope = scopeOf(words, anywhere);
const { paragraphs, isIn } = search.within(corpus, scope);
let times = 0;
for (const [text, i] of inOrder([CORE, ...(scope ?? [])], words, anywhere)) {
const [start, end] = search.span(text, i, words.length);
const spot = { text, start, end };
if (text.covers) {
times += anywhere ? 0 : 1;
for (const cover of text.covers) if (cover.start <= start && end <= cover.end) note(cover.place, spot);
} else if (text.isOwn) {
if (isTold(spot, isIn)) note(text.place, spot);
} else for (const place of text.places) note(place, spot);
}
return { found, times, paragraphs, scope };
};
const inOrder = (parts, words, anywhere) => {
const found = [];
for (const part of parts) {
const isFirst = ({ place }) => place.parts.find((one) => parts.includes(one)) === part;
for (const hit of hits(runOf(part), words, anywhere)) if (!hit[0].isOwn || isFirst(hit[0])) found.push(hit);
}
return parts.length > 1 ? found.sort(([a], [b]) => kindOf(a) - kindOf(b) || a.order - b.order) : found;
};
const runOf = (part) => {
const file = corpus.files.get(part);
return (file.run ??= joined(file));
};
const scopeOf = (words, anywhere) => {
const holds = (part) => !hits(runOf(part), words, anywhere).next().done;
return corpus.parts?.scope(search.grams(words), holds, holds(CORE));
};
const isTold = ({ text, start }, isIn) =>
!text.foreign?.some((line) => line.start <= start && start < line.end && !isIn(line.place));
const find = (words) => remembered(words).found;
const times = (words) => remembered(words).times;
const isQuoted = (typed, words) => remembered(words).paragraphs.some(({ from }) => from.includes(typed));
return { find, times, isQuoted, scopeOf: (words) => remembered(words).scope, has: (words) => find(words).size > 0, forget: () => memory.clear() };
};
const kindOf = (text) => (text.covers ? 0 : text.isOwn ? 2 : 1);
const joined = ({ paragraphs, statements, places }) => {
const texts = [...paragraphs, ...statements, ...places.map(({ own }) => own)];
let size = 0;
const starts = texts.map(({ text }) => (size += text.length + 1) - text.length - 1);
return { texts, starts, run: texts.map(({ text }) => text).join("\n") };
};
function* hits({ texts, starts, run }, words, anywhere) {
let n = 0;
for (let at = run.indexOf(words); at >= 0; at = run.indexOf(words, at + 1)) {
if (n + 1 < starts.length && starts[n + 1] <= at) n = lastUpTo(starts, at);
if (anywhere || search.startsWord(texts[n], at - starts[n])) yield [texts[n], at - starts[n]];
}
}
const lastUpTo = (starts, at) => {
let [low, high] = [0, starts.length - 1];
while (low < high) {
const middle = (low + high + 1) >> 1;
if (starts[middle] <= at) low = middle;
else high = middle - 1;
}
return low;
};
search.unitOf = ({ text, start, end }) => {
if (!text.sentences) return { key: text, text, start: 0, end: text.from.length };
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
const own = new Map(corpus.places.map((place) => [place.url, place]));
const full = [...pages].filter(([, page]) => page.numbers.size === parts.length);
const ranked = full.flatMap(([url, page]) => split(page, own.get(url), parts));
const { whole } = corpus;
const isIn = ({ place }) => place.kind !== "page";
if (whole && !pages.has(whole.page) && ranked.some(isIn)) ranked.push(search.bare(whole, LAST));
return ranked.sort((a, b) => b.score - a.score);
};
search.bare = (place, score) => ({ url: place.page, place, score, named: 0, units: [], entries: [] });
const note = (pages, place, number, spots, isBeside, rank = 0) => {
let page = pages.get(place.page);
if (!page) pages.set(place.page, (page = { ...noted(), entries: new Map(), units: new Map() }));
count(page, number, isBeside, rank);
if (place.url !== place.page) {
if (!page.entries.has(place)) page.entries.set(place, noted());
count(page.entries.get(place), number, isBeside, rank);
}
for (const spot of spots) noteSpot(page.units, place, number, spot);
};
const noted = () => ({ named: 0, numbers: new Set(), typed: new Set() });
const count = (one, number, isBeside, rank) => {
one.numbers.add(number);
if (!isBeside) one.typed.add(number);
one.named = Math.max(one.named, rank);
};
const noteSpot = (units, place, number, spot) => {
const { key, text, start, end } = (spot.unit ??= search.unitOf(spot));
let unit = units.get(key);
if (!unit) units.set(key, (unit = { key, text, start, end, places: new Set(), parts: new Set(), spots: [], numbers: [] }));
if (unit.end < end) unit.end = end;
unit.places.add(place);
unit.parts.add(number);
if (unit.places.size > 1 && unit.spots.includes(spot)) return;
unit.spots.push(spot);
unit.numbers.push(number);
};
const split = (page, place, parts) => {
const all = [...page.entries].sort((a, b) => b[1].named - a[1].named);
const units = [...page.units.values()];
const isOwn = ([, entry]) => entry.named && entry.numbers.size === parts.length;
const results = all.filter(isOwn).map(([entry, found]) => {
const own = units.filter(({ places }) => places.has(entry));
return scored(found, entry, own, [], parts);
});
const rest = all.filter((one) => !isOwn(one));
const named = results.length ? 0 : page.named;
const left = units.filter(({ places }) => places.has(place) || rest.some(([entry]) => places.has(entry)));
const entries = rest.map(([entry]) => entry);
if (!results.length || left.length) results.push(scored({ ...page, named }, place, left, entries, parts));
return results;
};
const scored = ({ named, typed }, place, units, entries, parts) => {
units.sort((a, b) => b.parts.size - a.parts.size || weight(b, place) - weight(a, place));
const near = parts.length > 1 && units[0]?.parts.size === parts.length;
const titled = units.some(({ key, spots }) => key === place.own && spots[0].start < place.title.length);
const score =
1000 * named +
place.spans / 20 +
(near ? 300 : 0) +
(typed.size < parts.length ? BESIDE : 0) +
((named ? ALSO_NAMED : UNNAMED)[place.kind] ?? 0) +
(units.some(({ key }) => key.places?.[0] === place) ? 25 : 0) +
(titled ? 20 : 0) +
Math.log2(1 + units.length);
return { url: place.page, place, score, named, units, entries };
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
const [unit] = taken(units.filter(({ places }) => places.has(entry)), entry, 1, shown, borrows);
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
const line = spot && lineOf(own, spot);
if (!line || shown.words.has(line)) return { told };
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
const lineOf = ({ text }, spot) => {
const start = text.from.lastIndexOf("\n", spot.start) + 1;
return text.from.slice(start).split("\n", 1)[0];
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
const mending = () => (made ??= search.makeMending?.(corpus, readings, names));
const read = search.makeReader(corpus, names, lookup, mending);
const answer = (query, about = null) => {
const { text, isCut } = search.bounded(query);
corpus.parts?.begin(text.split(/\s+/).map((word) => corpus.fold(word).text), about);
const start = !text;
const all = read(text);
const parts = all.filter(Boolean);
const signs = !start && !all.length;
const found = all.length && parts.length === all.length ? search.rank(parts, lookup, corpus) : [];
const pages = start ? doors(corpus) : found;
const mended = parts.find((part) => part.mended)?.mended;
const also = found.length ? parts.flatMap((part) => part.also ?? []).map(({ shown }) => shown) : [];
const sure = signs || (pages.length > 0 && !parts.some(({ isSlip }) => isSlip));
return { parts, pages, start, signs, isCut, mended, also, sure };
};
const unknown = (query) => search.bounded(query).text.split(/\s+/).filter((word) => read(word).includes(null));
const renew = () => {
corpus.parts?.renew();
lookup.forget();
names.renew();
made = null;
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
search.notes = ({ signs, isCut, mended, also }, labels) => {
const told = (key, words) =>
(labels[key] ?? "").replace(/\{(asked|shown)\}/g, (_, name) => words[name]);
const quoted = also.map((words) => `“${words}”`).join("");
const notes = [signs && told("signs"), isCut && told("cut"), mended && told("mended", mended)];
return [...notes, quoted && told("also", { shown: quoted })].filter(Boolean).join("；");
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
if (!engine) return {};
const answer = engine.answer(query);
const more = query === latest && search.loadMissing(engine, index.build, beside);
if (!(await (more && more.catch(startAnew)))) return { answer, engine };
}
};
const startAnew = (error) => {
if (renewed || !(error instanceof search.Renewed)) return false;
renewed = true;
ready = complete = undefined;
return true;
};
const readOn = async () => (await prepared())?.engine.corpus.parts && settled(latest);
const respond = async (query) => {
let { answer, engine } = await settled(query);
if (answer && !answer.sure) {
await completed();
({ answer, engine } = await settled(query));
} else if (answer && !answer.start) setTimeout(() => completed().then(readOn), PAUSE);
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
return { items, suggest: suggest(query) };
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

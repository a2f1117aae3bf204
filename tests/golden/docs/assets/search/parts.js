"use strict";
{
const search = (self.gazetteerSearch ??= {});
{
const MEANT = /[\p{L}\p{N}]/u;
const LATIN = /[a-z0-9]/;
const THREE = 3;
const LETTERS = 5;
const [TRIES, TRIES_BESIDE] = [4, 2];
const REMEMBERED = 50;
const CORE = -1;
const hashOf = (gram) => [...gram].reduce((found, char) => (found * 31 + char.codePointAt(0)) % 65536, 0);
search.grams = (words) => {
const chars = [...words].filter((char) => MEANT.test(char));
if (chars.length < 2) return chars;
const grams = new Set();
const add = (start, size) => grams.add(chars.slice(start, start + size).join(""));
for (let i = 0; i < chars.length - 1; i++) {
let end = i;
while (LATIN.test(chars[end] ?? "")) end++;
if (end - i < THREE) add(i, 2);
else {
for (let at = i; at < end; at += THREE) add(Math.min(at, end - THREE), THREE);
i = end - 2;
}
}
return [...grams];
};
search.spelledGram = (letters) => [`~${letters.slice(0, LETTERS)}`];
search.initialsGram = (letters) => [`^${letters.slice(0, LETTERS)}`];
search.aboutGram = (key) => [`@${key}`];
const partsOf = (written) => {
if (!written.startsWith("x")) {
let part = 0;
return written.split(" ").map((step) => (part += Number(step)));
}
const found = [];
for (let i = 1; i < written.length; i++) {
const bits = parseInt(written[i], 16);
for (let bit = 0; bit < 4; bit++) if ((bits >> bit) & 1) found.push(4 * (i - 1) + bit);
}
return found;
};
search.makeParts = (corpus, { parts: count, most, routes: files }) => {
const routes = new Map();
const told = new Set();
const wanted = new Map();
let isComplete = false;
const scopes = new Map();
const used = new Set();
let preferred = new Set();
let ofPlaces = null;
let joined = "";
const has = (part) => corpus.files.has(part) && (!isComplete || told.has(part));
const want = (part) => {
const take = (file) => corpus.files.has(part) || search.take(corpus, file, part);
if (!corpus.files.has(part)) wanted.set(`parts/${part}.json`, take);
if (!isComplete) return;
wanted.set(`parts/${part}-statements.json`, (file) => {
if (!told.has(part)) search.addStatements(corpus, file, part);
told.add(part);
});
};
const routed = (grams) => {
const lists = grams.map((gram) => {
const file = hashOf(gram) % files;
if (routes.has(file)) return partsOf(routes.get(file)[gram] ?? "x");
wanted.set(`routes/${file}.json`, (found) => routes.set(file, found.grams));
return null;
});
if (!lists.length || lists.includes(null)) return null;
const [fewest, ...others] = lists.sort((a, b) => a.length - b.length).map((list) => new Set(list));
return [...fewest].filter((part) => others.every((list) => list.has(part)));
};
const scope = (grams, stands = () => true, isInCore = false, tries = TRIES) => {
const rank = (part) => (used.has(part) ? 0 : preferred.has(part) ? 1 : 2);
const order = (routed(grams) ?? []).sort((a, b) => rank(a) - rank(b) || a - b);
const found = [];
let [ahead, tried] = [0, 0];
for (const part of order.slice(0, tries * most)) {
const taken = found.length + ahead;
const isSome = taken || isInCore;
const isEnough = isSome && used.size + ahead >= most;
if (taken >= most || (isEnough && !used.has(part)) || (isSome && tried >= TRIES_BESIDE * most)) break;
tried++;
if (!has(part)) ahead++, want(part);
else if (stands(part)) found.push(part), used.add(part);
}
return { found, order, left: order.slice(tried) };
};
const triesFor = (words) => (words === joined ? 1 : TRIES);
const scopeOf = (words, stands, isInCore) => scope(search.grams(words), stands, isInCore, triesFor(words));
const isLeft = (asked) => {
const all = ofPlaces ? [...asked, [ofPlaces]] : asked;
const may = all.map((scopes) => new Set(scopes.flatMap(({ order }) => order)));
return all.flat().some(({ left }) => left.some((part) => may.every((parts) => parts.has(part))));
};
const state = (words) => [triesFor(words), [...used].sort(), [...preferred].sort()].join("/");
const use = (found) => found.forEach((part) => used.add(part));
const nearest = () => {
const parts = Array.from({ length: Math.min(most, count) }, (_, part) => part);
parts.filter((part) => !has(part)).forEach(want);
return parts.filter(has);
};
const begin = (words, about) => {
wanted.clear();
used.clear();
joined = words.length > 1 ? words.join("") : "";
const keys = (about ?? []).flatMap(search.aboutGram);
const grams = [...(words.length > 1 ? words.flatMap(search.grams) : []), ...keys];
preferred = new Set((grams.length ? routed(grams) : null)?.slice(0, most));
ofPlaces = keys.length ? { order: routed(keys) ?? [], left: [] } : null;
if (!about || words.join("")) return;
if (keys.length) ofPlaces = scope(keys);
else nearest();
};
const within = (scope) => {
const order = [...new Set([CORE, ...scope])].sort((a, b) => b - a);
const key = order.join();
if (!scopes.has(key)) {
if (scopes.size >= REMEMBERED) scopes.clear();
scopes.set(key, search.gathered(order.map((part) => corpus.files.get(part))));
}
return scopes.get(key);
};
const complete = () => {
isComplete = true;
scopes.clear();
};
const missing = () => [...wanted];
return { scope, scopeOf, nearest, isLeft, state, use, within, begin, complete, missing };
};
}
}

// Finds folded words in everything the site prints: which places, and where in their texts.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  const REMEMBERED = 200;
  const CORE = -1;
  const NOWHERE = { found: [], order: [], left: [] };

  /** find(words) is a map from place to spots {text, line, start, end}; `forget` after anything was added. */
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

    /** What has the words, and how often the articles do; the places are told when they are asked for. */
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

    /** Of what a place prints, the first spot is enough: the rest tells no more of it. */
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

    /** The hits in some files, paragraphs first, then statements, then what places print, in the order of the whole. */
    const inOrder = (parts, words, anywhere) => {
      const kinds = [[], [], []];
      for (const part of parts) {
        for (const run of corpus.files.get(part).runs) {
          for (const hit of search.hitsIn(run, words, anywhere)) kinds[kindOf(hit.text)].push(hit);
        }
      }
      return kinds.flatMap((found) => found.sort((a, b) => a.text.order - b.text.order));
    };

    /** Of an index in parts, those that have the words. */
    const scopeOf = (words, anywhere) => {
      const holds = (part) => corpus.files.get(part).runs.some((run) => search.hitsIn(run, words, anywhere).length);
      return corpus.parts?.scopeOf(words, holds, holds(CORE)) ?? NOWHERE;
    };

    const find = (words) => remembered(words).found;

    /** How often the words stand in the articles. */
    const times = (words) => remembered(words).times;

    /** Whether the articles have what was typed, signs and spaces included; `words` is the same folded. */
    const isQuoted = (typed, words) =>
      search.within(corpus, remembered(words).scope.found).paragraphs.some(({ from }) => from.includes(typed));

    const has = (words) => remembered(words).has;
    const forget = () => memory.clear();

    /** `scopeOf` tells, of an index in parts, which of them were looked at. */
    return { find, times, isQuoted, scopeOf: (words) => remembered(words).scope, has, forget };
  };

  const kindOf = (text) => (text.covers ? 0 : text.isOwn ? 2 : 1);

  /** The sentence a spot begins in; it grows where the spot runs on into the next. */
  search.unitOf = ({ text, start, end }) => {
    if (!text.sentences) return { key: text, text, start: 0, end: Infinity };
    const first = text.sentences.find((sentence) => start < sentence.end) ?? text.sentences.at(-1);
    const last = text.sentences.find((sentence) => end <= sentence.end) ?? text.sentences.at(-1);
    return { key: first, text, start: first.start, end: last.end };
  };
}

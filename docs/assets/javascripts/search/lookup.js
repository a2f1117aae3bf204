// Finds folded words in everything the site prints: which places, and where in their texts.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  const REMEMBERED = 200;
  const CORE = -1;

  /** find(words) is a map from place to spots {text, start, end}; `forget` after anything was added. */
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

    /** The hits in some files, paragraphs first, then statements, then what places print, in the order of the whole. */
    const inOrder = (parts, words, anywhere) => {
      const found = [];
      for (const part of parts) {
        const isFirst = ({ place }) => place.parts.find((one) => parts.includes(one)) === part;
        for (const hit of hits(runOf(part), words, anywhere)) if (!hit[0].isOwn || isFirst(hit[0])) found.push(hit);
      }
      return parts.length > 1 ? found.sort(([a], [b]) => kindOf(a) - kindOf(b) || a.order - b.order) : found;
    };

    /** All texts of a file in one run, which is searched faster than each; made when it is first searched. */
    const runOf = (part) => {
      const file = corpus.files.get(part);
      return (file.run ??= joined(file));
    };

    /** Of an index in parts, those that have the words. */
    const scopeOf = (words, anywhere) => {
      const holds = (part) => !hits(runOf(part), words, anywhere).next().done;
      return corpus.parts?.scope(search.grams(words), holds, holds(CORE));
    };

    const isTold = ({ text, start }, isIn) =>
      !text.foreign?.some((line) => line.start <= start && start < line.end && !isIn(line.place));

    const find = (words) => remembered(words).found;

    /** How often the words stand in the articles. */
    const times = (words) => remembered(words).times;

    /** Whether the articles have what was typed, signs and spaces included; `words` is the same folded. */
    const isQuoted = (typed, words) => remembered(words).paragraphs.some(({ from }) => from.includes(typed));

    /** `scopeOf` are, of an index in parts, those in which the words were found. */
    return { find, times, isQuoted, scopeOf: (words) => remembered(words).scope, has: (words) => find(words).size > 0, forget: () => memory.clear() };
  };

  const kindOf = (text) => (text.covers ? 0 : text.isOwn ? 2 : 1);

  const joined = ({ paragraphs, statements, places }) => {
    const texts = [...paragraphs, ...statements, ...places.map(({ own }) => own)];
    let size = 0;
    const starts = texts.map(({ text }) => (size += text.length + 1) - text.length - 1);
    return { texts, starts, run: texts.map(({ text }) => text).join("\n") };
  };

  /** Each text of a run in which the words stand, and where; it ends before the next. */
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

  /** The sentence a spot begins in; it grows where the spot runs on into the next. */
  search.unitOf = ({ text, start, end }) => {
    if (!text.sentences) return { key: text, text, start: 0, end: text.from.length };
    const first = text.sentences.find((sentence) => start < sentence.end) ?? text.sentences.at(-1);
    const last = text.sentences.find((sentence) => end <= sentence.end) ?? text.sentences.at(-1);
    return { key: first, text, start: first.start, end: last.end };
  };
}

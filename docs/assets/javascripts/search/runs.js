// Many lines of folded text in one run, which is searched faster than each.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  const REMEMBERED = 200;

  /** Which line of a place is shown, where several have the words: its own names, others' in their order, words. */
  const [OWN, LAST] = [-1, Infinity];

  /** What a file has at first: names, those that are printed `near` as [place, [[number, name], …]], paragraphs. */
  search.joinNames = (places, near, paragraphs, fold) => {
    const run = begun();
    for (const { title, names, otherNames, own } of places) {
      for (const name of [title, ...names, ...otherNames]) add(run, own, fold(name), OWN);
    }
    for (const [{ own }, named] of near) for (const [number, name] of named) add(run, own, fold(name), number);
    for (const paragraph of paragraphs) add(run, paragraph, paragraph, OWN);
    return joined(run);
  };

  /** What follows: statements, and the `words` that places print besides, as [place, folded lines]. */
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

  /** fold of lines that stand on many pages: each is folded once. */
  search.makeLine = (fold) => {
    const known = new Map();
    return (text) => {
      let line = known.get(text);
      if (!line) known.set(text, (line = fold(text)));
      return line;
    };
  };

  /** Words within a line of a text; which characters of the text they are, its `start` and `end`, is told when asked. */
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

  /** Each text of a run in which the words stand, and where: {text, spots}; what was found is kept with the run. */
  search.hitsIn = (run, words, anywhere) => {
    const key = anywhere ? `\n${words}` : words;
    if (!run.known.has(key)) {
      if (run.known.size >= REMEMBERED) run.known.clear();
      run.known.set(key, hits(run, words, anywhere));
    }
    return run.known.get(key);
  };

  /** Of what a place prints, the first is enough. */
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

// Turns a ranked page into what a list shows: its title and excerpts, with the marks in them.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  const WIDTH = 90;
  const NOTHING = { text: "", marks: [] };

  /** excerpt(page, most) is {url, kind, title, text, hits}; texts are {text, marks: [[start, end], …]}. */
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

  /** The first units that say different things, beginning with one for each part of the query; else its line. */
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

  /** mark(text) is {text, marks}: where the words of the query stand in it. */
  search.marker = (parts, corpus) => {
    const wanted = wantedWords(parts, corpus);
    const known = new Map();
    return (text) => {
      if (!known.has(text)) known.set(text, { text, marks: marksIn(corpus.fold(text), wanted) });
      return known.get(text);
    };
  };

  /** Longest first, so that a beginning is marked to the end of the name it stands for. */
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

  /** Long texts begin a little before what was found. */
  const cut = (text, at) =>
    text.length > WIDTH && at > WIDTH / 2 ? `…${text.slice(at - WIDTH / 3)}` : text;

  const lineOf = ({ text }, spot) => {
    const start = text.from.lastIndexOf("\n", spot.start) + 1;
    return text.from.slice(start).split("\n", 1)[0];
  };
}

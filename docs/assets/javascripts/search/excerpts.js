// Turns a ranked page into what a list shows: its title and excerpts, with the marks in them.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  const WIDTH = 90;
  const BORROWED = 2;
  const WORD = /^(?:[\p{Script=Latin}\p{M}\p{Nd}'’-]{2}|\p{Nd}[.,]|[.,]\p{Nd})$/u;
  const LONGEST_WORD = 30;
  const NOTHING = { text: "", marks: [] };

  /**
   * excerpt(page, most, shown) is {url, anchor, kind, title, text, hits}; texts are {text, marks: [[start, end], …]}.
   * What is found is shown once: a sentence under its article, a statement under what it is about, where that is listed;
   * a page that has none of its own borrows two statements if it is the first, or named.
   */
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

  /** What the excerpts of one list have shown: nothing yet, and the places it has. */
  search.shownOf = (pages) => ({ words: new Set(), places: new Set(pages.map(({ place }) => place)) });

  const wordsOf = ({ text, start, end }) => text.from.slice(start, end);

  /** Where a unit belongs: a sentence to its article, a statement to its first place. */
  const homeOf = ({ key, text }) => text.article ?? key.places?.[0];

  /** Up to `most` units that say different things: its own, then what has no page of its own in the list; else borrowed. */
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

  /** The units of a page, beginning with one for each part of the query; else its line that has the part, if not its title. */
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

  /** Long texts begin a little before what was found, with a whole character, and a whole word of Latin letters or digits. */
  const cut = (text, at) => {
    if (text.length <= WIDTH || at <= WIDTH / 2) return text;
    const whole = search.wholeFrom(text, at - WIDTH / 3);
    let from = whole;
    while (from > 0 && whole - from < LONGEST_WORD && WORD.test(text.slice(from - 1, from + 1))) from -= 1;
    return `…${text.slice(whole - from < LONGEST_WORD ? from : whole).trimStart()}`;
  };
}

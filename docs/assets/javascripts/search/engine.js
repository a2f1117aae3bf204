// The search itself, free of any page: a query becomes ranked pages with the spots that match.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});

  /** build(index) → {answer(query), add(statements), suggest(query), …}; statements may follow later. */
  search.build = (index) => {
    const corpus = search.unpack(index);
    const readings = search.makeReadings(index.readings, index.more);
    const lookup = search.makeLookup(corpus);
    const names = search.makeNames(corpus, readings, lookup.times);
    let made;
    const mending = () => (made ??= search.makeMending?.(corpus, readings, names));
    const read = search.makeReader(corpus, names, lookup, mending);

    /** `sure` unless nothing was found as typed, when what comes later may be missing. */
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

    /** The name that goes on as the last word begins, in the same characters. */
    const suggest = (query) => {
      const typed = query.split(/\s+/).at(-1);
      const found = typed ? names.find(corpus.fold(typed).text) : [];
      return found.map(({ name }) => name.text).filter((name) => name.startsWith(typed)).slice(0, 1);
    };

    return { answer, add, suggest, corpus, names, lookup };
  };

  /** Where one can start without typing: the companies and cities of the home page. */
  const doors = (corpus) =>
    corpus.doors.map((place) => search.bare(place, 1));
}

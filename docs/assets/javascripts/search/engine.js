// The search itself, free of any page: a query becomes ranked pages with the spots that match.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});

  /** build(index) → {answer(query), add(statements), suggest(query), …}; statements may follow later. */
  search.build = (index) => {
    const corpus = search.unpack(index);
    const readings = search.makeReadings(index.readings, index.more);
    const lookup = search.makeLookup(corpus);
    const names = search.makeNames(corpus, readings, lookup);
    let made;
    /** Made anew when something else is near; its scripts come later. */
    const mending = () => {
      if (!search.makeMending) return undefined;
      const near = search.within(corpus, corpus.parts?.nearest());
      if (made?.near !== near) made = { near, mending: search.makeMending(corpus, readings, names, near) };
      return made.mending;
    };
    const read = search.makeReader(corpus, names, lookup, mending);

    /**
     * `sure` unless nothing was found as typed, when what comes later may be missing; `signs`: there was no word.
     * Of an index in parts, those about the places with the keys `about` come first; without a word and a key, the latest.
     * While files of it are missing there is no answer, unless it `isLast`: they cannot be had.
     */
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

    /** The words of a query that stand nowhere; none where each stands somewhere, but not together. */
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

    /** The files of an index in parts that the last answer lacks, as path and what takes its JSON. */
    const missing = () => corpus.parts?.missing() ?? [];
    const take = (files) => {
      for (const [use, file] of files) use(file);
      renew();
    };

    /** The name that goes on as the last word begins, in the same characters. */
    const suggest = (query) => {
      const typed = search.bounded(query).text.split(/\s+/).at(-1);
      const found = typed ? names.find(corpus.fold(typed).text) : [];
      return found.map(({ name }) => name.text).filter((name) => name.startsWith(typed)).slice(0, 1);
    };

    return { answer, unknown, missing, take, add, suggest, corpus, names, lookup };
  };

  /**
   * What a reader should know of an answer, in the words of the data: 未找到“宇数科技”，显示“宇树科技”；也搜了“为何”.
   * What was typed goes in by a function, since a replacement may not hold $&.
   */
  search.notes = ({ signs, isCut, isPartial, mended, also }, labels) => {
    const told = (key, words) =>
      (labels[key] ?? "").replace(/\{(asked|shown)\}/g, (_, name) => words[name]);
    const quoted = also.map((words) => `“${words}”`).join("");
    const notes = [signs && told("signs"), isCut && told("cut"), mended && told("mended", mended)];
    return [...notes, quoted && told("also", { shown: quoted }), isPartial && told("partial")].filter(Boolean).join("；");
  };

  /** Where one can start without typing: the companies and cities of the home page. */
  const doors = (corpus) =>
    corpus.doors.map((place) => search.bare(place, 1));
}

// The search itself, free of any page: a query becomes ranked pages with the spots that match.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});

  /** build(index) → {answer(query), add(statements), corpus, complete}. */
  search.build = (index) => {
    const corpus = search.unpack(index);
    const readings = search.makeReadings(index.readings, index.more);
    const names = search.makeNames(corpus, readings);
    const lookup = search.makeLookup(corpus);
    let made;
    const mending = () => (made ??= search.makeMending(corpus, readings, names));
    const years = new Set(corpus.paragraphs.map(({ article }) => article.day.slice(0, 4)));
    const fold = (text) => corpus.fold(text).text;

    /** A part of a query: the words any of which must stand on a page, and the places meant by them. */
    const part = (words, candidates = [], mended = null) => ({ words: [...new Set(words)], candidates, mended });

    const readAll = (query) => {
      const whole = fold(query);
      const typed = query.trim().split(/\s+/);
      const named = typed.length > 1 && names.find(whole).some(({ rank }) => rank > search.CERTAIN + 2);
      return (named ? [query] : typed).map((word) => read(word)).flat();
    };

    const read = (typed) => {
      const dated = search.dateWords(typed, years).map(fold).filter(lookup.has);
      if (dated.length) return [part(dated)];
      const words = fold(typed);
      if (!words) return [];
      return asTyped(words, typed) ?? asSpelled(words) ?? asParts(words) ?? mend(typed, words) ?? [null];
    };

    /** The words stand somewhere, or name something. */
    const asTyped = (words, typed) => {
      const candidates = names.find(words);
      const literal = lookup.has(words);
      if (!literal && !candidates.length) return null;
      const meant = candidates[0]?.rank > search.CERTAIN ? candidates[0] : begun(words, candidates);
      return [part([...(literal ? [words] : []), ...wordsFor(meant)], candidates, slipOf(words, typed, candidates))];
    };

    /** What the editors list as a common slip is told like one that is mended. */
    const slipOf = (words, typed, [known]) => {
      const shown = known?.rank === search.CERTAIN + 3 && !lookup.times(words) && mending().slipOf(words, known.place);
      return shown ? { asked: typed, shown } : null;
    };

    /** What is meant by a beginning; where the articles have it, only a company, and no word of its own. */
    const begun = (words, candidates) => {
      if (words.length < 2 || !candidates.length) return null;
      const meant = search.meant(candidates);
      const times = lookup.times(words);
      if (!times) return meant ?? candidates[0];
      if (meant?.place.kind !== "company") return null;
      const own = names.all.filter(({ place, folded }) => place === meant.place && folded.startsWith(words));
      const outer = own.filter(({ folded }) => !own.some((o) => o.folded !== folded && folded.startsWith(o.folded)));
      return outer.reduce((sum, { folded }) => sum + lookup.times(folded), 0) === times ? meant : null;
    };

    const wordsFor = (candidate) =>
      candidate ? search.wordsFor(candidate, corpus, lookup.times).filter(lookup.has) : [];

    const asSpelled = (letters) => {
      const candidates = names.initials(letters);
      if (candidates.length) return [part(wordsFor(candidates[0]), candidates)];
      const words = mending().sounded(letters);
      return words && [part([words], names.find(words))];
    };

    /** Two known words written together, one of them a name; they must stand in one paragraph somewhere. */
    const asParts = (words) => {
      for (let cut = 2; cut <= words.length - 2; cut++) {
        const halves = [words.slice(0, cut), words.slice(cut)];
        const named = halves.some((half) => names.find(half)[0]?.rank > search.CERTAIN + 2);
        if (named && halves.every(lookup.has) && !mending().isTail(halves[1]) && together(halves)) {
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

    const mend = (typed, words) => {
      const name = mending().bySound(words) ?? mending().bySlip(words);
      if (name) {
        const shown = name.tier ? name.place.names[0] : name.text;
        const candidates = [{ place: name.place, name, rank: search.CERTAIN + 1 }];
        return [part(wordsFor(candidates[0]), candidates, { asked: typed, shown })];
      }
      const instead = mending().heard(words) ?? mending().misprinted(words);
      return instead && [part([instead], names.find(instead), { asked: typed, shown: instead })];
    };

    /** `sure` unless nothing was found as typed and statements might still be missing. */
    const answer = (query) => {
      const read = readAll(query);
      const parts = read.filter(Boolean);
      const start = !read.length;
      const pages = start ? startPages(corpus) : parts.length === read.length ? search.rank(parts, lookup, corpus) : [];
      const mended = parts.find((one) => one.mended)?.mended;
      return { parts, pages, start, mended, sure: pages.length > 0 && !mended };
    };

    const add = (statements) => {
      search.addStatements(corpus, statements);
      lookup.forget();
    };

    /** The name that goes on as the last word begins, in the same characters. */
    const suggest = (query) => {
      const typed = query.split(/\s+/).at(-1);
      const name = typed && names.find(fold(typed)).find(({ name }) => name.text.startsWith(typed));
      return name ? [name.name.text] : [];
    };

    return { answer, add, suggest, corpus, names, lookup };
  };

  /** Where one can start without typing: the companies and cities of the home page. */
  const startPages = ({ doors }) =>
    doors.map((place) => ({ place, url: place.page, score: 1, units: [], entries: [] }));
}

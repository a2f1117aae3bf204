// Reads a query: into parts, each the words any of which must stand on a page.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  const LONGEST_SLIP = 64;
  const MEANT = /[\p{L}\p{N}]/u;

  /**
   * read(query) is a list of {words, candidates, isSlip, mended, also}, with null for what stands nowhere; `also` are
   * those of the words that only mean the same. Nothing is read where there is neither a letter nor a digit.
   */
  search.makeReader = (corpus, names, lookup, mending) => {
    const { years } = corpus;
    const fold = (text) => corpus.fold(text).text;
    const isName = ({ rank }) => rank >= search.NAME;
    const same = search.makeSynonyms(corpus, names, lookup);

    const part = (words, candidates, rest) => ({ words: [...new Set(words)], candidates, ...rest });

    /** Words are parted by spaces, but not within a name; where one stands nowhere, all may be a name. */
    const read = (query) => {
      const typed = query.trim();
      if (!MEANT.test(typed)) return [];
      const words = typed.split(/\s+/);
      if (words.length < 2 || isWhole(typed, words)) return readWord(typed);
      const parts = [...new Set(words)].flatMap(readWord);
      const [joined] = parts.every((part) => part && !part.isSlip) ? [] : readWord(typed);
      return joined?.candidates.some(isName) ? [joined] : parts;
    };

    /** A name, pinyin in syllables, a number with its unit, or words that an article has with their spaces. */
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

    /** The words stand somewhere, or name something. */
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

    /** What the editors list as a common slip is told like one that is mended. */
    const slipOf = (words, typed, [known]) => {
      if (!known?.name.tier || known.rank < search.NAME || lookup.times(words)) return {};
      const shown = mending()?.slipOf(words, known.place);
      return { isSlip: true, mended: shown && { asked: typed, shown } };
    };

    /** What is meant by a beginning; where the articles have it, only a company, and no word of its own. */
    const begun = (words, candidates) => {
      if (words.length < 2 || !candidates.length) return null;
      const meant = search.meant(candidates);
      const times = lookup.times(words);
      if (!times) return meant ?? candidates[0];
      if (meant?.place.kind !== "company") return null;
      const own = names.of(meant.place).filter(({ folded }) => folded.startsWith(words));
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

    /** Two known words written together, one a name or of three characters, in one paragraph somewhere. */
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

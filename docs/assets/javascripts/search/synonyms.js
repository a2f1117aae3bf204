// What else a reader may call the same thing: the groups of words of the data.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});

  /**
   * find(words) gives what means the same and stands somewhere, as {shown, words}; `words` and `named` are the folded words
   * of such a list and the places that are called so. A word within a name, or within words that an article has, stays
   * as it is: who asks for 浙江大学 asks for no other 高校.
   */
  search.makeSynonyms = (corpus, names, lookup) => {
    const fold = (shown) => ({ shown, words: corpus.fold(shown).text });
    const groups = corpus.synonyms.map((group) => group.map(fold));

    const find = (words, [known]) => {
      const isFixed = known?.rank >= search.NAME || lookup.times(words);
      const all = groups.flatMap((group) => instead(group, words));
      return all.filter((one) => (one.isWhole || !isFixed) && lookup.has(one.words));
    };

    const named = (also) =>
      also.flatMap((one) => names.find(one.words).filter(({ rank }) => rank >= search.NAME));

    return { find, named, words: (also) => also.map((one) => one.words) };
  };

  /** The words with the longest one of the group in them replaced by each other one. */
  const instead = (group, words) => {
    const found = group.filter((one) => words.includes(one.words));
    const [longest] = found.sort((a, b) => b.words.length - a.words.length);
    if (!longest) return [];
    const put = (text) => words.split(longest.words).join(text);
    const others = group.filter((one) => !words.includes(one.words));
    const isWhole = words === longest.words;
    return others.map((one) => ({ shown: put(one.shown), words: put(one.words), isWhole }));
  };
}

// Where words stand in folded text, and which characters of the source they are.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  const DIGIT = /\p{Nd}/u;
  const LATIN = /\p{Script=Latin}/u;
  const CAPITAL = /\p{Lu}/u;
  const MARK = /\p{M}/u;

  const isHan = (unit) => unit >= 0x3400 && unit < 0xa000;

  /** Where `words` begin in a folded text; unless `anywhere`, not within a number or a Latin word (DeepSeek is two). */
  search.positions = (folded, words, anywhere = false) => {
    const found = [];
    for (let i = folded.text.indexOf(words); i >= 0; i = folded.text.indexOf(words, i + 1)) {
      if (anywhere || search.startsWord(folded, i)) found.push(i);
    }
    return found;
  };

  search.startsWord = (folded, i) => {
    if (isHan(folded.text.charCodeAt(i))) return true;
    const { from, at } = folded;
    const here = from[at[i]];
    let last = at[i] - 1;
    while (MARK.test(from[last] ?? "")) last--;
    const before = from[last] ?? "";
    const isHump = CAPITAL.test(here) && !CAPITAL.test(before);
    if (LATIN.test(here)) return isHump || !LATIN.test(before);
    if (!DIGIT.test(here)) return true;
    return !DIGIT.test(before) && !search.isPoint(from, last);
  };

  /** The characters of the source that a match of `length` folded ones covers, with their marks. */
  search.span = ({ from, at }, i, length) => {
    const last = at[i + length - 1];
    return [at[i], last + search.clusterAt(from, last).length];
  };

  /** The start of the whole character, as a reader sees it, in which code unit `i` of a text stands. */
  search.wholeFrom = (text, i) => {
    if (self.Intl?.Segmenter) return new Intl.Segmenter("zh").segment(text).containing(i)?.index ?? i;
    return /[\udc00-\udfff]/.test(text[i] ?? "") ? i - 1 : i;
  };
}

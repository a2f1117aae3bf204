// Folds text so that what is typed and what is printed compare equal, and remembers the way back.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  const KEPT = /[\p{L}\p{N}%\n]/u;
  const DIGIT = /\p{Nd}/u;
  const LATIN = /\p{Script=Latin}/u;
  const CAPITAL = /\p{Lu}/u;

  /** `pairs` is 國国學学…; a text is folded to {text, from, at}: character i stands at at[i] in `from`. */
  search.makeFold = (pairs) => {
    const simple = new Map();
    const chars = [...pairs];
    for (let i = 0; i < chars.length; i += 2) simple.set(chars[i], chars[i + 1]);
    const known = new Map();
    const foldChar = (char) => {
      const plain = [...char.normalize("NFKC").toLowerCase()].map((c) => simple.get(c) ?? c);
      return plain.filter((c) => KEPT.test(c)).join("");
    };
    return (from) => {
      let text = "";
      const at = [];
      for (let i = 0; i < from.length; ) {
        const char = String.fromCodePoint(from.codePointAt(i));
        if (!known.has(char)) known.set(char, foldChar(char));
        const folded = isPoint(from, i) ? "." : known.get(char);
        for (let n = 0; n < folded.length; n++) at.push(i);
        text += folded;
        i += char.length;
      }
      at.push(from.length);
      return { text, from, at };
    };
  };

  const isPoint = (text, i) =>
    /[.．]/.test(text[i] ?? "") && DIGIT.test(text[i - 1] ?? "") && DIGIT.test(text[i + 1] ?? "");

  /** Where `words` begin in a folded text; unless `anywhere`, not within a number or a Latin word (DeepSeek is two). */
  search.positions = (folded, words, anywhere = false) => {
    const found = [];
    for (let i = folded.text.indexOf(words); i >= 0; i = folded.text.indexOf(words, i + 1)) {
      if (anywhere || startsWord(folded, i)) found.push(i);
    }
    return found;
  };

  const startsWord = ({ from, at }, i) => {
    const here = from[at[i]];
    const before = from[at[i] - 1] ?? "";
    const isHump = CAPITAL.test(here) && !CAPITAL.test(before);
    if (LATIN.test(here)) return isHump || !LATIN.test(before);
    if (!DIGIT.test(here)) return true;
    return !DIGIT.test(before) && !isPoint(from, at[i] - 1);
  };

  /** The characters of the source that a match of `length` folded ones covers. */
  search.span = ({ from, at }, i, length) => {
    const last = at[i + length - 1];
    return [at[i], last + (from.codePointAt(last) > 0xffff ? 2 : 1)];
  };
}

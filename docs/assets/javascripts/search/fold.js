// Folds text so that what is typed and what is printed compare equal, and remembers the way back.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  const KEPT = /[\p{L}\p{N}%+#\n]/u;
  const DIGIT = /\p{Nd}/u;
  const LATIN = /\p{Script=Latin}/u;
  const CAPITAL = /\p{Lu}/u;
  /** A character with what composes with it: marks, half-width voicing, the later letters of a Korean syllable. */
  const CLUSTER = /[^][\p{M}\uff9e\uff9f\u1160-\u11ff]*/uy;
  /** Accents of Latin, Greek and Cyrillic letters; other scripts keep their marks. */
  const ACCENTS = /[\u0300-\u036f]/g;
  /** The signs of C++ and C#: two of them, or one hash, behind a Latin letter. */
  const SIGNS = /[A-Za-zＡ-Ｚａ-ｚ]([+＋]{2,}|[#＃])/g;
  const MARK = /\p{M}/u;

  /** True of a code unit that neither composes with the one before nor is its second half: most are so. */
  const isAlone = (unit) => unit < 0x300 || (unit >= 0x3100 && unit < 0xa000);

  const clusterAt = (text, i) => {
    CLUSTER.lastIndex = i;
    return CLUSTER.exec(text)[0];
  };

  /**
   * `pairs` is 國国學学…; a text is folded to {text, from, at}: code unit i stands at at[i] in `from`. Normalised is a
   * character with its marks, so that composed and decomposed text are one.
   */
  search.makeFold = (pairs) => {
    const simple = new Map();
    const chars = [...pairs];
    for (let i = 0; i < chars.length; i += 2) simple.set(chars[i], chars[i + 1]);
    const known = new Map();
    const foldCluster = (cluster) => {
      const bare = cluster.normalize("NFKD").replace(ACCENTS, "").normalize("NFKC").toLowerCase();
      const plain = [...bare].map((char) => simple.get(char) ?? char);
      return plain.filter((char) => KEPT.test(char)).join("");
    };
    const fold = (cluster) => {
      if (!known.has(cluster)) known.set(cluster, foldCluster(cluster));
      return known.get(cluster);
    };
    return (from) => {
      const signs = signsOf(from);
      let text = "";
      const at = [];
      for (let i = 0; i < from.length; ) {
        const cluster = isAlone(from.charCodeAt(i + 1)) ? from[i] : clusterAt(from, i);
        const folded = foldedAt(from, i, signs, fold(cluster));
        for (let n = 0; n < folded.length; n++) at.push(i);
        text += folded;
        i += cluster.length;
      }
      at.push(from.length);
      return { text, from, at };
    };
  };

  /** The places of signs that belong to the word before them. */
  const signsOf = (from) => {
    const places = new Set();
    if (!/[+#＋＃]/.test(from)) return places;
    for (const { 1: signs, index } of from.matchAll(SIGNS)) {
      for (let i = 1; i <= signs.length; i++) places.add(index + i);
    }
    return places;
  };

  const foldedAt = (from, i, signs, folded) => {
    if (isPoint(from, i)) return ".";
    return folded === "+" || folded === "#" ? (signs.has(i) ? folded : "") : folded;
  };

  const isPoint = (text, i) =>
    /[.．]/.test(text[i] ?? "") && DIGIT.test(text[i - 1] ?? "") && DIGIT.test(text[i + 1] ?? "");

  /** Where `words` begin in a folded text; unless `anywhere`, not within a number or a Latin word (DeepSeek is two). */
  search.positions = (folded, words, anywhere = false) => {
    const found = [];
    for (let i = folded.text.indexOf(words); i >= 0; i = folded.text.indexOf(words, i + 1)) {
      if (anywhere || search.startsWord(folded, i)) found.push(i);
    }
    return found;
  };

  search.startsWord = ({ from, at }, i) => {
    const here = from[at[i]];
    let last = at[i] - 1;
    while (MARK.test(from[last] ?? "")) last--;
    const before = from[last] ?? "";
    const isHump = CAPITAL.test(here) && !CAPITAL.test(before);
    if (LATIN.test(here)) return isHump || !LATIN.test(before);
    if (!DIGIT.test(here)) return true;
    return !DIGIT.test(before) && !isPoint(from, last);
  };

  /** The characters of the source that a match of `length` folded ones covers, with their marks. */
  search.span = ({ from, at }, i, length) => {
    const last = at[i + length - 1];
    return [at[i], last + clusterAt(from, last).length];
  };

  /** The start of the whole character, as a reader sees it, in which code unit `i` of a text stands. */
  search.wholeFrom = (text, i) => {
    if (self.Intl?.Segmenter) return new Intl.Segmenter("zh").segment(text).containing(i)?.index ?? i;
    return /[\udc00-\udfff]/.test(text[i] ?? "") ? i - 1 : i;
  };
}

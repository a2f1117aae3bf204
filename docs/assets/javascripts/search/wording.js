// Mends words of the texts that stand nowhere as typed: homophones, one wrong character, pinyin.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  const HAN = /^[\u3400-\u9fff]+$/;
  const segmenter = self.Intl?.Segmenter && new Intl.Segmenter("zh", { granularity: "word" });
  search.segmenter = segmenter;

  /** Each of the three takes folded words and gives the words of the texts that are meant, or null. */
  search.makeWording = (near, ears) => {
    const sources = () => [...near.paragraphs, ...near.statements];
    let found;
    const chars = () => (found ??= new Set(sources().map(({ text }) => text).join("")));

    /**
     * Words of the texts that sound like the typed ones; three of four characters must be right. Of three, two must,
     * and what is meant must be a word where it stands: 公司法 is not the beginning of 公司发展.
     */
    const heard = (typed) => {
      if (!HAN.test(typed) || typed.length < 3) return null;
      return heardBy(ears[0], typed) ?? heardBy(ears[1], typed);
    };

    const heardBy = (alike, typed) => {
      const known = [...chars()].filter((char) => HAN.test(char));
      const classes = [...typed].map((char) => `[${known.filter((one) => alike(char, one)).join("")}]`);
      if (classes.includes("[]")) return null;
      if (typed.length === 3) {
        const oneWrong = classes.map((heard, i) => typed.slice(0, i) + heard + typed.slice(i + 1));
        return commonest(new RegExp(oneWrong.join("|"), "g"), () => true, isWord);
      }
      const right = (words) => [...words].filter((char, i) => char === typed[i]).length;
      return commonest(new RegExp(classes.join(""), "g"), (words) => right(words) * 4 >= typed.length * 3);
    };

    const edges = new Map();
    /** True when a word begins and a word ends where these stand, as the browser parts words. */
    const isWord = (text, i, length) => {
      if (!segmenter) return false;
      if (!edges.has(text)) {
        const starts = [...segmenter.segment(text.from)].map(({ index }) => index);
        edges.set(text, new Set([...starts, text.from.length]));
      }
      return search.span(text, i, length).every((edge) => edges.get(text).has(edge));
    };

    /** Words of the texts that differ in one character within; with another end it is another word. */
    const misprinted = (typed) => {
      if (!HAN.test(typed) || typed.length < 5) return null;
      const ways = [...typed].map((_, i) => `${typed.slice(0, i)}.${typed.slice(i + 1)}`).slice(1, -1);
      return commonest(new RegExp(ways.join("|"), "g"), () => true);
    };

    /** Words of the texts that letters spell in pinyin; two syllables only where the word is common. */
    const sounded = (letters) => {
      if (!/^[a-z]{4,32}$/.test(letters)) return null;
      const bySyllable = new Map();
      for (const char of chars()) {
        for (const syllable of ears.readings.get(char) ?? []) {
          bySyllable.set(syllable, (bySyllable.get(syllable) ?? "") + char);
        }
      }
      const ways = search.syllables(letters, bySyllable).filter((way) => way.length > 1);
      const classOf = (syllable) => `[${bySyllable.get(syllable)}]`;
      const classes = ways.map((way) => way.map(classOf).join(""));
      if (!ways.length) return null;
      const isCommon = (words, n) => words.length > 2 || n > 2;
      const stands = (text, i, length) => length > 2 || isWord(text, i, length);
      return commonest(new RegExp(classes.join("|"), "g"), isCommon, stands);
    };

    /** The words that match most often; `stands` tells whether those at a place count. */
    const commonest = (pattern, accepted, stands = () => true) => {
      const counts = new Map();
      for (const text of sources()) {
        for (const { 0: words, index } of text.text.matchAll(pattern)) {
          if (stands(text, index, words.length)) counts.set(words, (counts.get(words) ?? 0) + 1);
        }
      }
      const kept = [...counts].filter(([words, n]) => accepted(words, n));
      return kept.sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
    };

    return { heard, misprinted, sounded };
  };
}

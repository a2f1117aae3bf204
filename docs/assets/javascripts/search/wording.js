// Mends words of the texts that stand nowhere as typed: homophones, one wrong character, pinyin.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  const HAN = /^[\u3400-\u9fff]+$/;

  /** Each of the three takes folded words and gives the words of the texts that are meant, or null. */
  search.makeWording = (corpus, readings) => {
    const texts = () => [...corpus.paragraphs, ...corpus.statements].map(({ text }) => text);
    const remembered = {};
    const chars = () => {
      const { length } = corpus.statements;
      if (remembered.length !== length) {
        Object.assign(remembered, { length, chars: new Set(texts().join("")) });
      }
      return remembered.chars;
    };
    const alike = (one, other) => search.soundAlike(one, other, readings);

    /** Words of the texts that sound like the typed ones; three of four characters must be right. */
    const heard = (typed) => {
      if (!HAN.test(typed) || typed.length < 4) return null;
      const known = [...chars()].filter((char) => HAN.test(char));
      const classes = [...typed].map((char) => `[${known.filter((one) => alike(char, one)).join("")}]`);
      if (classes.includes("[]")) return null;
      const right = (words) => [...words].filter((char, i) => char === typed[i]).length;
      return commonest(new RegExp(classes.join(""), "g"), (words) => right(words) * 4 >= typed.length * 3);
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
        for (const syllable of readings.get(char) ?? []) {
          bySyllable.set(syllable, (bySyllable.get(syllable) ?? "") + char);
        }
      }
      const ways = syllables(letters, bySyllable).filter((way) => way.length > 1);
      const classOf = (syllable) => `[${bySyllable.get(syllable)}]`;
      const classes = ways.map((way) => way.map(classOf).join(""));
      if (!ways.length) return null;
      return commonest(new RegExp(classes.join("|"), "g"), (words, n) => words.length > 2 || n > 2);
    };

    const commonest = (pattern, accepted) => {
      const counts = new Map();
      for (const text of texts()) {
        for (const [words] of text.matchAll(pattern)) counts.set(words, (counts.get(words) ?? 0) + 1);
      }
      const kept = [...counts].filter(([words, n]) => accepted(words, n));
      return kept.sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
    };

    return { heard, misprinted, sounded };
  };

  /** All ways to read letters as syllables of the known characters. */
  const syllables = (letters, known) => {
    if (!letters) return [[]];
    const ways = [];
    for (let n = Math.min(6, letters.length); n > 0; n--) {
      const first = letters.slice(0, n);
      if (known.has(first)) {
        for (const rest of syllables(letters.slice(n), known)) ways.push([first, ...rest]);
      }
    }
    return ways;
  };

  /** True when two characters share a syllable. */
  search.soundAlike = (one, other, readings) =>
    one === other || [...(readings.get(one) ?? [])].some((syllable) => readings.get(other)?.has(syllable));
}

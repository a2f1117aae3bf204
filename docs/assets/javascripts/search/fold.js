// Folds text so that what is typed and what is printed compare equal, and remembers the way back.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  const KEPT = /[\p{L}\p{N}%+#\n]/u;
  const DIGIT = /\p{Nd}/u;
  /** A character with what composes with it: marks, half-width voicing, the later letters of a Korean syllable. */
  const CLUSTER = /[^][\p{M}\uff9e\uff9f\u1160-\u11ff]*/uy;
  /** Accents of Latin, Greek and Cyrillic letters; other scripts keep their marks. */
  const ACCENTS = /[\u0300-\u036f]/g;
  /** The signs of C++ and C#: two of them, or one hash, behind a Latin letter. */
  const SIGNS = /[A-Za-zＡ-Ｚａ-ｚ]([+＋]{2,}|[#＃])/g;
  /** What is a point of a number or a sign of C++ by what stands around it. */
  const AROUND = /[.．+#]/;

  /** What may compose with what stands before it, or be the second half of it. */
  const JOINS = /^[\p{M}\uff9e\uff9f\u1160-\u11ff\ud800-\udfff]/u;
  const [ALONE, JOINED] = [1, 2];
  /** What tables of code units say besides the unit that it folds to; nothing yet where they say 0. */
  const [NOTHING, LONGER] = [1, 2];
  const UNITS = 0x10000;

  const joins = new Uint8Array(UNITS);
  /** True of a code unit that neither composes with the one before nor is its second half: most are so. */
  const isAlone = (unit) => {
    if (!joins[unit]) joins[unit] = JOINS.test(String.fromCharCode(unit)) ? JOINED : ALONE;
    return joins[unit] === ALONE;
  };

  /** The character at a place with what composes with it. */
  search.clusterAt = (text, i) => {
    if (i + 1 === text.length || isAlone(text.charCodeAt(i + 1))) return text[i];
    CLUSTER.lastIndex = i;
    return CLUSTER.exec(text)[0];
  };

  /** Code units of one text after another. */
  let written = new Uint16Array(UNITS);

  /** A text as {text, from, at}: code unit i of the folded text stands at at[i] in `from`; the places are told when asked. */
  class Folded {
    #write;
    #at;

    constructor(from, write) {
      this.from = from;
      this.#write = write;
      this.text = textOf(write(from));
    }

    get at() {
      return (this.#at ??= this.#places());
    }

    #places() {
      const at = [];
      this.#write(this.from, at);
      at.push(this.from.length);
      return at;
    }
  }

  const AT_ONCE = 8192;
  const textOf = (size) => {
    let text = "";
    for (let i = 0; i < size; i += AT_ONCE) {
      text += String.fromCharCode.apply(null, written.subarray(i, Math.min(size, i + AT_ONCE)));
    }
    return text;
  };

  /** `pairs` is 國国學学…; normalised is a character with its marks, so that composed and decomposed text are one. */
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

    const singles = new Uint16Array(UNITS);
    /** What a unit alone folds to, where what stands around it does not matter. */
    const single = (unit) => {
      if (!singles[unit]) {
        const char = String.fromCharCode(unit);
        const folded = fold(char);
        const isOne = folded.length < 2 && !AROUND.test(char) && !AROUND.test(folded);
        singles[unit] = !isOne ? LONGER : folded ? folded.charCodeAt(0) : NOTHING;
      }
      return singles[unit];
    };

    /** Writes the units of the folded text, and where each stands if that is asked; gives how many there are. */
    const write = (from, at) => {
      let size = 0;
      let signs;
      for (let i = 0; i < from.length; ) {
        const isOne = i + 1 === from.length || isAlone(from.charCodeAt(i + 1));
        const unit = isOne ? single(from.charCodeAt(i)) : LONGER;
        if (unit !== LONGER) {
          if (unit !== NOTHING) {
            if (at) at.push(i);
            if (size === written.length) grow();
            written[size++] = unit;
          }
          i += 1;
          continue;
        }
        const cluster = search.clusterAt(from, i);
        const folded = foldedAt(from, i, (signs ??= signsOf(from)), fold(cluster));
        for (let n = 0; n < folded.length; n++) {
          if (at) at.push(i);
          if (size === written.length) grow();
          written[size++] = folded.charCodeAt(n);
        }
        i += cluster.length;
      }
      return size;
    };

    return (from) => new Folded(from, write);
  };

  const grow = () => {
    const longer = new Uint16Array(2 * written.length);
    longer.set(written);
    written = longer;
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
    if (search.isPoint(from, i)) return ".";
    return folded === "+" || folded === "#" ? (signs.has(i) ? folded : "") : folded;
  };

  /** A point between digits. */
  search.isPoint = (text, i) =>
    /[.．]/.test(text[i] ?? "") && DIGIT.test(text[i - 1] ?? "") && DIGIT.test(text[i + 1] ?? "");
}

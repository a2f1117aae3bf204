// What is spelled and what is heard: letters as syllables, characters that sound alike.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  const MOST_WAYS = 16;

  /** The ways to read letters as known syllables, those with long ones first; yuanyuanyuan has too many for all. */
  search.syllables = (letters, known) => {
    const ends = [...letters, ""].map((_, i) => i === letters.length);
    const lengths = (i) => [6, 5, 4, 3, 2, 1].filter((n) => ends[i + n] && known.has(letters.slice(i, i + n)));
    for (let i = letters.length - 1; i >= 0; i--) ends[i] = lengths(i).length > 0;
    const ways = [];
    const go = (i, way) => {
      if (ways.length === MOST_WAYS) return;
      if (i === letters.length) ways.push(way);
      for (const n of i < letters.length ? lengths(i) : []) go(i + n, [...way, letters.slice(i, i + n)]);
    };
    go(0, []);
    return ways;
  };

  /** Sounds that many speakers do not tell apart: zh z, ch c, sh s, n l, -ng -n. */
  const blurred = (syllable) =>
    syllable.replace(/^([zcs])h/, "$1").replace(/^n/, "l").replace(/([aei]n)g$/, "$1");

  /** Whether two characters share a syllable: as it is spelled, then as many speak it. */
  search.makeEars = (readings) => {
    const ear = (said) => (one, other) =>
      one === other || [...(said.get(one) ?? [])].some((syllable) => said.get(other)?.has(syllable));
    const spoken = [...readings].map(([char, syllables]) => [char, new Set([...syllables].map(blurred))]);
    return Object.assign([ear(readings), ear(new Map(spoken))], { readings });
  };
}

// Reads characters: which syllables a Han character has, and which typed letters spell a name.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});

  /** The 3755 commonest characters in the order of GB 2312, which is the order of their readings. */
  const commonest = () => {
    const bytes = [];
    for (let high = 0xb0; high < 0xd8; high++) {
      for (let low = 0xa1; low < 0xff; low++) if (high < 0xd7 || low < 0xfa) bytes.push(high, low);
    }
    return new TextDecoder("gb18030").decode(new Uint8Array(bytes));
  };

  /** `runs` is a2ai13… over those characters, `more` is shan单…; a character is mapped to its syllables. */
  search.makeReadings = (runs, more) => {
    const readings = new Map();
    const add = (char, syllable) => {
      if (!readings.has(char)) readings.set(char, new Set());
      for (const typed of ["v", "u", "yu"]) readings.get(char).add(syllable.replace("v", typed));
    };
    const chars = commonest();
    let at = 0;
    for (const [, syllable, count] of runs.matchAll(/([a-z]+)(\d+)/g)) {
      for (const end = at + Number(count); at < end; at++) add(chars[at], syllable);
    }
    for (const [, syllable, found] of more.matchAll(/([a-z]+)([^a-z]+)/g)) {
      for (const char of found) add(char, syllable);
    }
    return readings;
  };

  /** A folded name as units: the syllables of each Han character, a Latin letter or digit as itself. */
  search.units = (name, readings) => [...name].map((char) => [...(readings.get(char) ?? [char])]);

  /** How far letters spell the units: 2 all of them, 1 their beginning, 0 not. */
  search.spelled = (units, letters, unit = 0) => {
    if (!letters) return unit === units.length ? 2 : 1;
    if (unit === units.length) return 0;
    let best = 0;
    for (const syllable of units[unit]) {
      if (letters.startsWith(syllable)) {
        best = Math.max(best, search.spelled(units, letters.slice(syllable.length), unit + 1));
      } else if (syllable.startsWith(letters)) best = Math.max(best, 1);
      if (best === 2) break;
    }
    return best;
  };

  /** True when the letters are the initials of the units. */
  search.abbreviated = (units, letters) =>
    letters.length === units.length &&
    units.every((unit, i) => unit.some((syllable) => syllable[0] === letters[i]));
}

// Finds folded words in everything the site prints: which places, and where in their texts.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  const REMEMBERED = 200;

  /** find(words) is a map from place to spots {text, start, end}; `forget` after statements were added. */
  search.makeLookup = (corpus) => {
    const memory = new Map();

    const find = (words) => {
      if (!memory.has(words)) {
        if (memory.size >= REMEMBERED) memory.clear();
        const found = scan(words, false);
        memory.set(words, found.size ? found : scan(words, true));
      }
      return memory.get(words);
    };

    const scan = (words, anywhere) => {
      const found = new Map();
      const note = (place, spot) => {
        const spots = found.get(place);
        if (!spots) found.set(place, [spot]);
        else if (spots.at(-1) !== spot) spots.push(spot);
      };
      const each = (text, use) => {
        for (const i of search.positions(text, words, anywhere)) {
          const [start, end] = search.span(text, i, words.length);
          use({ text, start, end });
        }
      };
      if (!words) return found;
      for (const paragraph of corpus.paragraphs) {
        each(paragraph, (spot) => {
          for (const cover of paragraph.covers) {
            if (cover.start <= spot.start && spot.end <= cover.end) note(cover.place, spot);
          }
        });
      }
      for (const statement of corpus.statements) {
        each(statement, (spot) => statement.places.forEach((place) => note(place, spot)));
      }
      for (const place of corpus.places) each(place.own, (spot) => note(place, spot));
      return found;
    };

    /** How often the words stand in the articles. */
    const times = (words) =>
      corpus.paragraphs.reduce((sum, text) => sum + search.positions(text, words).length, 0);

    return { find, times, has: (words) => find(words).size > 0, forget: () => memory.clear() };
  };

  /** The sentence a spot begins in; it grows where the spot runs on into the next. */
  search.unitOf = ({ text, start, end }) => {
    if (!text.sentences) return { key: text, text, start: 0, end: text.from.length };
    const first = text.sentences.find((sentence) => start < sentence.end) ?? text.sentences.at(-1);
    const last = text.sentences.find((sentence) => end <= sentence.end) ?? text.sentences.at(-1);
    return { key: first, text, start: first.start, end: last.end };
  };
}

// Marks in a text where the words of the query stand.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});

  const HAN = /\p{Script=Han}/u;
  const WORDS = /\p{Script=Latin}{2,}[^\p{L}]+\p{Script=Latin}+[^\p{L}]+\p{Script=Latin}/u;

  /** The language of words of an article beside the site's own: three words of Latin letters and no Han are English. */
  search.langOf = (text) => (!HAN.test(text) && WORDS.test(text) ? "en" : "");

  /** mark(text) is {text, marks}: where the words of the query stand in it. */
  search.marker = (parts, corpus) => {
    const wanted = wantedWords(parts, corpus);
    const known = new Map();
    return (text) => {
      if (!known.has(text)) known.set(text, { text, marks: marksIn(corpus.fold(text), wanted) });
      return known.get(text);
    };
  };

  /** Longest first, so that a beginning is marked to the end of the name it stands for. */
  const wantedWords = (parts, corpus) => {
    const namesOf = ({ place }) =>
      [...place.names, ...place.otherNames].map((name) => corpus.fold(name).text);
    const words = parts.flatMap(({ words: [typed = "", ...more], candidates, mended }) => [
      typed,
      corpus.fold(mended?.shown ?? "").text,
      ...more.filter((word) => word.startsWith(typed) || !word.includes(typed)),
      ...candidates.flatMap(namesOf).filter((name) => name.startsWith(typed)),
    ]);
    return [...new Set(words)].filter(Boolean).sort((a, b) => b.length - a.length);
  };

  const marksIn = (folded, wanted) => {
    const marks = [];
    const free = ([start, end]) => !marks.some((mark) => start < mark[1] && mark[0] < end);
    for (const words of wanted) {
      if (!folded.text.includes(words)) continue;
      const exact = search.positions(folded, words);
      const found = exact.length ? exact : search.positions(folded, words, true);
      marks.push(...found.map((i) => search.span(folded, i, words.length)).filter(free));
    }
    return joined(marks.sort((a, b) => a[0] - b[0]));
  };

  /** Marks with nothing between them are one. */
  const joined = (marks) => {
    const runs = [];
    for (const [start, end] of marks) {
      const last = runs.at(-1);
      if (last?.[1] === start) last[1] = end;
      else runs.push([start, end]);
    }
    return runs;
  };
}

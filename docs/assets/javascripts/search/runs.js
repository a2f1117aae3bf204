// Many lines of folded text in one run, which is searched faster than each.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  const REMEMBERED = 200;

  /** Of a file, what stays as it is: paragraphs, statements and the words that places print. */
  search.joinTexts = ({ paragraphs, statements, places }) => {
    const whole = [...paragraphs, ...statements].map((text) => ({ text, line: text, offset: 0, isWord: false }));
    return joined([...whole, ...places.flatMap(({ own }) => linesIn(own, own.words, true))]);
  };

  /** And their names with those near them, which grow with other files. */
  search.joinHeads = ({ places }) => joined(places.flatMap(({ own }) => linesIn(own, own.heads, false)));

  /** Lines with where each stands among those of its text. */
  const linesIn = (text, lines, isWord) => {
    let offset = 0;
    return lines.map((line) => {
      const start = offset;
      offset += line.from.length + 1;
      return { text, line, offset: start, isWord };
    });
  };

  const joined = (lines) => {
    const starts = new Uint32Array(lines.length);
    let size = 0;
    lines.forEach(({ line }, n) => {
      starts[n] = size;
      size += line.text.length + 1;
    });
    return { lines, starts, run: lines.map(({ line }) => line.text).join("\n"), known: new Map() };
  };

  /** Each text of a run in which the words stand, and where: {text, at}; what was found is kept with the run. */
  search.hitsIn = (run, words, anywhere) => {
    const key = anywhere ? `\n${words}` : words;
    if (!run.known.has(key)) {
      if (run.known.size >= REMEMBERED) run.known.clear();
      run.known.set(key, hits(run, words, anywhere));
    }
    return run.known.get(key);
  };

  const hits = ({ lines, starts, run }, words, anywhere) => {
    const found = [];
    let n = 0;
    for (let start = run.indexOf(words); start >= 0; start = run.indexOf(words, start + 1)) {
      if (n + 1 < starts.length && starts[n + 1] <= start) n = lastUpTo(starts, start);
      const { text, line, offset, isWord } = lines[n];
      const i = start - starts[n];
      if (!anywhere && !search.startsWord(line, i)) continue;
      if (found.at(-1)?.text !== text) found.push({ text, at: [] });
      found.at(-1).at.push({ line, i, offset, isWord });
    }
    return found;
  };

  const lastUpTo = (starts, at) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}

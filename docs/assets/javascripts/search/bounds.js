// How much of a query is read: it may be a whole book.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  const LONGEST = 200;
  const MOST_WORDS = 20;

  /** A query is read to its 200th character and its 20th word, but not within a word; `isCut` when there is more. */
  search.bounded = (query) => {
    const typed = query.trim();
    const isLong = typed.length > LONGEST;
    const start = isLong ? typed.slice(0, search.wholeFrom(typed, LONGEST)) : typed;
    const text = isLong && /\S/.test(typed[start.length]) ? start.replace(/\s+\S*$/, "") : start;
    const words = new Set(text.split(/\s+/));
    const isMany = words.size > MOST_WORDS;
    return { text: isMany ? [...words].slice(0, MOST_WORDS).join(" ") : text, isCut: isLong || isMany };
  };
}

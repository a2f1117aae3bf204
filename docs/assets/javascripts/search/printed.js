// What a place prints besides statements and words of articles, line by line: its names, then words of its page.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});

  /** `heads` are title, names and the names of places near it; they, and the words, may grow with what is taken. */
  search.Printed = class {
    isOwn = true;
    words = [];
    #corpus;
    #heads;
    #foreign;
    #wordsAt;

    constructor(place, corpus) {
      this.place = place;
      this.order = place.at;
      this.#corpus = corpus;
    }

    get heads() {
      const { title, names, otherNames, near } = this.place;
      const lines = () => [title, ...names, ...otherNames, ...near.map(({ name }) => name)];
      return (this.#heads ??= lines().map(this.#corpus.line));
    }

    /** Where the words begin. */
    get wordsAt() {
      return (this.#wordsAt ??= this.heads.reduce((size, { from }) => size + from.length + 1, 0));
    }

    /** Of an index in parts, the lines that count where the places they name do. */
    get foreign() {
      return (this.#foreign ??= this.#corpus.parts?.foreignLines(this.place) ?? []);
    }

    renew() {
      this.#heads = this.#foreign = this.#wordsAt = undefined;
    }
  };

  /** fold of lines that stand on many pages: each is folded once. */
  search.makeLine = (fold) => {
    const known = new Map();
    return (text) => {
      let line = known.get(text);
      if (!line) known.set(text, (line = fold(text)));
      return line;
    };
  };
}

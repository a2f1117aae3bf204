// Finds places by their names: whole, begun, in pinyin, by initials.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  const LETTERS = /^[a-z]+$/;
  const [WHOLE, SPELLED, BEGUN, INITIALS] = [10, 8, 6, 2];
  Object.assign(search, { NAME: WHOLE - 1, BEGUN });

  /** Candidates are {place, name, rank}; a name of tier 1 is the editors' addition and ranks one less. */
  search.makeNames = (corpus, readings, { times: used, scopeOf }) => {
    class Name {
      #units;

      constructor(text, tier, place) {
        this.text = text;
        this.folded = corpus.line(text).text;
        this.tier = tier;
        this.place = place;
      }

      get units() {
        return (this.#units ??= search.units(this.folded, readings));
      }
    }

    const namesOf = (place) =>
      (place.named ??= [
        ...place.names.map((text) => new Name(text, 0, place)),
        ...place.otherNames.map((text) => new Name(text, 1, place)),
      ]);
    /** The names of what was gathered. */
    const ofPlaces = (gathered) => (gathered.named ??= gathered.places.flatMap(namesOf));

    /** All names or, of an index in parts, those of the core and of a scope. */
    const among = (scopeOf) => ofPlaces(search.within(corpus, corpus.parts && scopeOf()));
    const ledTo = (gram, letters) => () => corpus.parts.scope(search[gram](letters)).found;

    const ranked = (names, rank, size) =>
      names.map((name) => ({ place: name.place, name, rank: rank - name.tier, size: size(name) }));

    const written = (typed) => {
      const begun = among(() => scopeOf(typed).found).filter(({ folded }) => folded.startsWith(typed));
      const isWhole = ({ folded }) => folded === typed;
      return [
        ...ranked(begun.filter(isWhole), WHOLE, inCharacters),
        ...ranked(begun.filter((name) => !isWhole(name)), BEGUN, inCharacters),
      ];
    };

    const spelled = (letters) => {
      const names = among(ledTo("spelledGram", letters));
      const found = names.map((name) => [search.spelled(name.units, letters), name]);
      const how = (wanted) => found.filter(([far]) => far === wanted).map(([, name]) => name);
      const begun = letters.length > 1 ? how(1) : [];
      return [...ranked(how(2), SPELLED, inLetters), ...ranked(begun, BEGUN, inLetters)];
    };

    /** The best candidates for folded words; pinyin counts unless the articles or a name have them so. */
    const find = (typed) => {
      const names = written(typed);
      const isWord = !LETTERS.test(typed) || names.some(({ rank }) => rank > SPELLED) || used(typed);
      return best(isWord ? names : [...names, ...spelled(typed)]);
    };

    const initials = (typed) => {
      const short = LETTERS.test(typed) && typed.length > 1;
      const isMeant = ({ units }) => short && search.abbreviated(units, typed);
      const names = short ? among(ledTo("initialsGram", typed)).filter(isMeant) : [];
      return best(ranked(names, INITIALS, inCharacters));
    };

    return { find, initials, of: namesOf, ofPlaces, get all() { return ofPlaces(corpus.taken); } };
  };

  const inCharacters = ({ folded }) => folded.length;
  const inLetters = ({ units }) => units.reduce((sum, [syllable]) => sum + syllable.length, 0);

  /** Best first, shortest first, each place once; editors' additions only where nothing else begins so. */
  const best = (candidates) => {
    const sorted = candidates.sort(
      (a, b) => b.rank - a.rank || a.size - b.size || b.place.spans - a.place.spans,
    );
    const once = new Map();
    for (const candidate of sorted) {
      if (!once.has(candidate.place)) once.set(candidate.place, candidate);
    }
    const kept = [...once.values()];
    return kept.filter(({ rank }) => rank > BEGUN || !kept.some((other) => other.rank === rank + 1));
  };

  /** The place a beginning stands for: the only one, or the one whose name begins all the others'. */
  search.meant = (candidates) => {
    const shortest = [...candidates].sort((a, b) => inCharacters(a.name) - inCharacters(b.name))[0];
    const begins = ({ name }) => name.folded.startsWith(shortest.name.folded);
    return candidates.every(begins) ? (shortest ?? null) : null;
  };

  /**
   * What is looked for when a place is meant: all its names in use. But a longer form that the articles
   * use, such as 杭州市, asks for just that; and a part of a name stands for all of it only of companies.
   */
  search.wordsFor = ({ place, name }, corpus, used) => {
    const [first, ...more] = place.names.map((text) => corpus.fold(text).text);
    const longer = name.folded !== first && name.folded.includes(first);
    if (longer && used(name.folded)) return [name.folded];
    const isPart = (words) => first.includes(words) && words !== name.folded;
    return [first, ...more.filter((words) => place.kind === "company" || !isPart(words))];
  };
}

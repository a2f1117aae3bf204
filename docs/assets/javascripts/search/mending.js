// Mends names that stand nowhere as typed: homophones, one slip of the finger.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  const HAN = /^[\u3400-\u9fff]+$/;
  const LONG = 7;
  const LATIN = /^[a-z0-9]+$/;

  /** Of the last readings: what is near may change, these do not. */
  let ears;

  /** Mends by what is near: the names and texts of an index or, where that is in parts, of its nearest. */
  search.makeMending = (corpus, readings, names, near) => {
    if (ears?.readings !== readings) ears = search.makeEars(readings);
    const [alike] = ears;
    const all = names.ofPlaces(near);
    const tails = sharedTails(all);
    const isFirm = ({ place }) => place.kind === "company" || place.kind === "organisation";
    const endings = sharedTails(all.filter(isFirm));
    const isText = ({ place }) => place.kind === "article" || place.kind === "page";
    const mendable = all.filter((name) => name.folded.length > 1 && !isText(name));
    mendable.sort((a, b) => a.tier - b.tier);

    /** A name the typed characters sound like, or the beginning of one. */
    const bySound = (typed) => {
      if (!HAN.test(typed) || typed.length < 2) return null;
      const sounding = (hears) => (name) => soundsLike(typed, name.folded, hears);
      const spoken = typed.length > 2 ? ears[1] : alike;
      return mendable.find(sounding(alike)) ?? mendable.find(sounding(spoken));
    };

    const soundsLike = (typed, folded, hears) => {
      const same = [...typed].filter((char, i) => char === folded[i]).length;
      const enough = typed.length > 3 ? same > 0 : same >= typed.length - 1;
      const long = folded.length >= typed.length && (typed.length > 2 || folded.length === 2);
      return enough && long && [...typed].every((char, i) => hears(char, folded[i]));
    };

    /**
     * A name one slip of the finger away; in a short name the distinctive part must be whole and names of other places
     * must not show, unless no character of it was replaced, or one by a character that makes no word with its neighbours.
     */
    const bySlip = (typed) => {
      const near = mendable.filter((name) => oneSlip(typed, name.folded) && !isSaidOtherwise(typed, name));
      const isShort = ({ folded }) => folded[0] === typed[0] && folded.length === 5;
      if (LATIN.test(typed)) return typed.length > 4 ? near[0] : typed.length > 3 && near.find(isShort);
      if (!HAN.test(typed) || typed.length < 3) return null;
      const isOnly = near.every(({ place }) => place === near[0].place);
      return near.find((name) => {
        if (name.folded.length < 4) return false;
        const isSure = isSureSlip(typed, name) || (isOnly && isOdd(typed, name.folded));
        const foreign = ({ folded, place }) => {
          const isOther = folded.length > 1 && place !== name.place && HAN.test(folded);
          return isOther && typed.includes(folded) && !(isSure && name.folded.includes(folded));
        };
        const tail = name.folded.slice(-2);
        const core = tails.has(tail) && !isSure ? name.folded.slice(0, -2) : "";
        return typed.includes(core) && (name.folded.length >= LONG || !all.some(foreign));
      });
    };

    const isSureSlip = (typed, { folded }) => folded.length >= LONG || isRearranged(typed, folded);

    /** The slip that can hardly be anything else: words run together come after it. */
    const surely = (typed) => {
      const name = HAN.test(typed) ? bySlip(typed) : null;
      return name && typed.length !== name.folded.length && isSureSlip(typed, name) ? name : null;
    };

    /** One character was replaced and now stands alone among words: 杭|垒|市委. Firms are called so: 宇|信|科技. */
    const isOdd = (typed, name) => {
      if (!search.segmenter || typed.length !== name.length || endings.has(name.slice(-2))) return false;
      const at = [...typed].findIndex((char, i) => char !== name[i]);
      return search.segmenter.segment(typed).containing(at).segment.length === 1;
    };

    /** Pinyin with one letter replaced that is read in as many syllables is another name: fuzhou is not Suzhou. */
    const isSaidOtherwise = (typed, { folded, place }) => {
      const syllables = (letters) => search.syllables(letters, corpus.syllables)[0]?.length;
      const spells = (name) => HAN.test(name.folded) && search.spelled(name.units, folded) === 2;
      const isReplaced = typed.length === folded.length && !isRearranged(typed, folded);
      const isPinyin = LATIN.test(typed) && isReplaced && names.of(place).some(spells);
      return isPinyin && syllables(typed) === syllables(folded);
    };

    /** The name of a place that the typed words are a slip of, as it is printed. */
    const slipOf = (typed, place) => {
      const sounds = (name) =>
        name.length === typed.length && [...typed].every((char, i) => alike(char, name[i]));
      const own = names.of(place).filter(({ tier }) => !tier);
      return own.find(({ folded }) => sounds(folded) || oneSlip(typed, folded))?.text;
    };

    const isTail = (words) => endings.has(words);

    return { bySound, bySlip, surely, slipOf, isTail, ...search.makeWording(near, ears) };
  };

  /** Endings that several names share, such as 大学 and 科技: they tell nothing of the name. */
  const sharedTails = (names) => {
    const owners = new Map();
    for (const { folded, place, tier } of names) {
      if (tier || folded.length < 4) continue;
      const tail = folded.slice(-2);
      owners.set(tail, (owners.get(tail) ?? new Set()).add(place));
    }
    return new Set([...owners].filter(([, places]) => places.size > 1).map(([tail]) => tail));
  };

  /** Two characters changed places, or one is too many, but not at the end, or missing in a longer name. */
  const isRearranged = (typed, name) => {
    if (typed.length === name.length) return [...typed].sort().join() === [...name].sort().join();
    const isWithin = typed[0] === name[0] && typed.at(-1) === name.at(-1);
    return isWithin ? typed.length > name.length || name.length > 4 : typed.endsWith(name);
  };

  /** One character replaced, missing, too many, or two exchanged. */
  const oneSlip = (typed, name) => {
    if (Math.abs(typed.length - name.length) > 1 || typed === name) return false;
    let i = 0;
    while (i < typed.length && typed[i] === name[i]) i++;
    const [left, right] = [typed.slice(i), name.slice(i)];
    const swapped = left.length > 1 && left[0] === right[1] && left[1] === right[0];
    return (
      left.slice(1) === right.slice(1) ||
      left.slice(1) === right ||
      left === right.slice(1) ||
      (swapped && left.slice(2) === right.slice(2))
    );
  };
}

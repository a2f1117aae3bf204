// Ranks pages: named ones first, then the articles, then pages about it; near words before far ones.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  const LAST = -9000;
  const BESIDE = -2000;
  const UNNAMED = { article: 50, page: -20 };
  const ALSO_NAMED = { article: -500, page: -500 };

  /**
   * Pages on which every part of the query stands, best first, with their entries and units that match; those that only
   * say the same in other words come after, last the booklet, which prints what the others do. An entry that is named
   * and has every part stands for itself.
   */
  search.rank = (parts, lookup, corpus) => {
    const pages = new Map();
    parts.forEach((part, number) => {
      const beside = new Set(part.also?.map(({ words }) => words));
      for (const words of part.words) {
        for (const [place, spots] of lookup.find(words)) note(pages, place, number, spots, beside.has(words));
      }
      for (const { place, rank } of part.candidates) note(pages, place, number, [], false, rank);
    });
    const full = [...pages].filter(([, page]) => page.size === parts.length);
    const ranked = full.flatMap(([url, page]) => split(page, corpus.byUrl.get(url), parts));
    const { whole } = corpus;
    const isIn = ({ place }) => place.kind !== "page";
    if (whole && !pages.has(whole.page) && ranked.some(isIn)) ranked.push(search.bare(whole, LAST));
    return ranked.sort((a, b) => b.score - a.score);
  };

  /** A page of which nothing but the title is shown. */
  search.bare = (place, score) => ({ url: place.page, place, score, named: 0, units: [], entries: [] });

  const note = (pages, place, number, spots, isBeside, rank = 0) => {
    let page = pages.get(place.page);
    if (!page) pages.set(place.page, (page = { ...noted(), entries: new Map(), told: [] }));
    count(page, number, isBeside, rank);
    if (place.url !== place.page) {
      if (!page.entries.has(place)) page.entries.set(place, noted());
      count(page.entries.get(place), number, isBeside, rank);
    }
    if (spots.length) page.told.push({ place, number, spots });
  };

  /** How many parts of the query something has, in any words and as typed, the last of them, and how it is named. */
  const noted = () => ({ named: 0, size: 0, last: -1, typed: 0, lastTyped: -1 });

  /** The parts come one after another. */
  const count = (one, number, isBeside, rank) => {
    if (one.last !== number) one.size += 1;
    one.last = number;
    if (!isBeside && one.lastTyped !== number) {
      one.typed += 1;
      one.lastTyped = number;
    }
    if (one.named < rank) one.named = rank;
  };

  /** The units of a page: sentences and statements, each with its spots, their places and parts of the query. */
  const unitsOf = ({ told }) => {
    const units = new Map();
    for (const { place, number, spots } of told) for (const spot of spots) noteSpot(units, place, number, spot);
    return [...units.values()];
  };

  const noteSpot = (units, place, number, spot) => {
    const { key, text, start, end } = unitOf(spot);
    let unit = units.get(key);
    if (!unit) units.set(key, (unit = { key, text, start, end, places: [], size: 0, last: -1, spots: [], numbers: [] }));
    if (unit.end < end) unit.end = end;
    if (!unit.places.includes(place)) unit.places.push(place);
    if (unit.last !== number) unit.size += 1;
    unit.last = number;
    if (unit.places.length > 1 && unit.spots.includes(spot)) return;
    unit.spots.push(spot);
    unit.numbers.push(number);
  };

  const unitOf = (spot) => (spot.unit ??= search.unitOf(spot));

  /** The first spot of each unit: all that a page is scored by where the query has one part. */
  const firstSpots = ({ told }) => {
    if (told.length === 1) {
      const [{ spots }] = told;
      return spots.filter((spot, i) => !i || unitOf(spot).key !== unitOf(spots[i - 1]).key);
    }
    const firsts = new Map();
    for (const { spots } of told) for (const spot of spots) if (!firsts.has(unitOf(spot).key)) firsts.set(spot.unit.key, spot);
    return [...firsts.values()];
  };

  /** A page as one result, or each entry that is named as one, and what is left of the page. */
  const split = (page, place, parts) => {
    const isOwn = ([, entry]) => entry.named && entry.size === parts.length;
    const all = [...page.entries].sort((a, b) => b[1].named - a[1].named);
    if (!all.some(isOwn)) {
      const entries = all.map(([entry]) => entry);
      const found = parts.length === 1 ? simple(page, entries) : made(unitsOf(page));
      return [scored(page, place, found, entries, parts)];
    }
    const units = unitsOf(page);
    const results = all.filter(isOwn).map(([entry, found]) => {
      const own = units.filter(({ places }) => places.includes(entry));
      return scored(found, entry, made(own), [], parts);
    });
    const rest = all.filter((one) => !isOwn(one)).map(([entry]) => entry);
    const left = units.filter(({ places }) => [place, ...rest].some((one) => places.includes(one)));
    if (left.length) results.push(scored({ ...page, named: 0 }, place, made(left), rest, parts));
    return results;
  };

  /** Of a query of one part, the first spot of a unit tells all of it; which entries it stands on is asked where there are some. */
  const simple = (page, entries) => {
    const firsts = firstSpots(page);
    return { firsts, units: () => (entries.length ? unitsOf(page) : firsts.map(unitAlone)) };
  };

  const [NOWHERE, FIRST] = [[], [0]];
  const unitAlone = (spot) => {
    const { key, text, start, end } = unitOf(spot);
    return (spot.alone ??= { key, text, start, end, places: NOWHERE, size: 1, spots: [spot], numbers: FIRST });
  };

  const made = (units) => ({ firsts: units.map(({ spots }) => spots[0]), units: () => units });

  /** The units are made and sorted when they are asked for: most pages are not listed. */
  const scored = ({ named, typed }, place, { firsts, units }, entries, parts) => {
    const near = parts.length > 1 && units().some(({ size }) => size === parts.length);
    const titled = firsts.some(({ text, line }) => text === place.own && line.from === place.title);
    const score =
      1000 * named +
      place.spans / 20 +
      (near ? 300 : 0) +
      (typed < parts.length ? BESIDE : 0) +
      ((named ? ALSO_NAMED : UNNAMED)[place.kind] ?? 0) +
      (firsts.some(({ text }) => text.places?.[0] === place) ? 25 : 0) +
      (titled ? 20 : 0) +
      Math.log2(1 + firsts.length);
    let sorted;
    return {
      ...{ url: place.page, place, score, named, entries },
      get units() {
        return (sorted ??= units().sort((a, b) => b.size - a.size || weight(b, place) - weight(a, place)));
      },
    };
  };

  /** A page's own statements tell more than others', those more than sentences, these more than headings. */
  const weight = ({ key }, place) => (key.isOwn ? 0 : !key.places ? 1 : key.places[0] === place ? 3 : 2);
}

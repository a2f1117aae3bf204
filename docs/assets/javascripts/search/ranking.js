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
    const own = new Map(corpus.places.map((place) => [place.url, place]));
    const full = [...pages].filter(([, page]) => page.numbers.size === parts.length);
    const ranked = full.flatMap(([url, page]) => split(page, own.get(url), parts));
    const { whole } = corpus;
    const isIn = ({ place }) => place.kind !== "page";
    if (whole && !pages.has(whole.page) && ranked.some(isIn)) ranked.push(search.bare(whole, LAST));
    return ranked.sort((a, b) => b.score - a.score);
  };

  /** A page of which nothing but the title is shown. */
  search.bare = (place, score) => ({ url: place.page, place, score, named: 0, units: [], entries: [] });

  const note = (pages, place, number, spots, isBeside, rank = 0) => {
    let page = pages.get(place.page);
    if (!page) pages.set(place.page, (page = { ...noted(), entries: new Map(), units: new Map() }));
    count(page, number, isBeside, rank);
    if (place.url !== place.page) {
      if (!page.entries.has(place)) page.entries.set(place, noted());
      count(page.entries.get(place), number, isBeside, rank);
    }
    for (const spot of spots) noteSpot(page.units, place, number, spot);
  };

  /** Which parts of the query something has, in any words and as typed, and how it is named. */
  const noted = () => ({ named: 0, numbers: new Set(), typed: new Set() });

  const count = (one, number, isBeside, rank) => {
    one.numbers.add(number);
    if (!isBeside) one.typed.add(number);
    one.named = Math.max(one.named, rank);
  };

  const noteSpot = (units, place, number, spot) => {
    const { key, text, start, end } = (spot.unit ??= search.unitOf(spot));
    let unit = units.get(key);
    if (!unit) units.set(key, (unit = { key, text, start, end, places: new Set(), parts: new Set(), spots: [], numbers: [] }));
    if (unit.end < end) unit.end = end;
    unit.places.add(place);
    unit.parts.add(number);
    if (unit.places.size > 1 && unit.spots.includes(spot)) return;
    unit.spots.push(spot);
    unit.numbers.push(number);
  };

  /** A page as one result, or each entry that is named as one, and what is left of the page. */
  const split = (page, place, parts) => {
    const all = [...page.entries].sort((a, b) => b[1].named - a[1].named);
    const units = [...page.units.values()];
    const isOwn = ([, entry]) => entry.named && entry.numbers.size === parts.length;
    const results = all.filter(isOwn).map(([entry, found]) => {
      const own = units.filter(({ places }) => places.has(entry));
      return scored(found, entry, own, [], parts);
    });
    const rest = all.filter((one) => !isOwn(one));
    const named = results.length ? 0 : page.named;
    const left = units.filter(({ places }) => places.has(place) || rest.some(([entry]) => places.has(entry)));
    const entries = rest.map(([entry]) => entry);
    if (!results.length || left.length) results.push(scored({ ...page, named }, place, left, entries, parts));
    return results;
  };

  const scored = ({ named, typed }, place, units, entries, parts) => {
    units.sort((a, b) => b.parts.size - a.parts.size || weight(b, place) - weight(a, place));
    const near = parts.length > 1 && units[0]?.parts.size === parts.length;
    const titled = units.some(({ key, spots }) => key === place.own && spots[0].start < place.title.length);
    const score =
      1000 * named +
      place.spans / 20 +
      (near ? 300 : 0) +
      (typed.size < parts.length ? BESIDE : 0) +
      ((named ? ALSO_NAMED : UNNAMED)[place.kind] ?? 0) +
      (units.some(({ key }) => key.places?.[0] === place) ? 25 : 0) +
      (titled ? 20 : 0) +
      Math.log2(1 + units.length);
    return { url: place.page, place, score, named, units, entries };
  };

  /** A page's own statements tell more than others', those more than sentences, these more than headings. */
  const weight = ({ key }, place) => (key.isOwn ? 0 : !key.places ? 1 : key.places[0] === place ? 3 : 2);
}

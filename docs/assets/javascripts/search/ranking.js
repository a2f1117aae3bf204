// Ranks pages: named ones first, then the articles, then pages about it; near words before far ones.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  const LAST = -100;
  const UNNAMED = { article: 50, page: -20 };
  const ALSO_NAMED = { article: -500, page: -500 };

  /**
   * Pages on which every part of the query stands, best first, with their entries and units that match;
   * last the booklet, which prints what the others do.
   */
  search.rank = (parts, lookup, corpus) => {
    const pages = new Map();
    parts.forEach((part, number) => {
      for (const words of part.words) {
        for (const [place, spots] of lookup.find(words)) note(pages, place, number, spots);
      }
      for (const { place, rank } of part.candidates) note(pages, place, number, [], rank);
    });
    const own = new Map(corpus.places.map((place) => [place.url, place]));
    const full = [...pages].filter(([, page]) => page.parts === parts.length);
    const ranked = full.map(([url, page]) => scored(url, page, own.get(url), parts));
    const { whole } = corpus;
    const isIn = ({ place }) => place.kind !== "page";
    if (whole && !pages.has(whole.page) && ranked.some(isIn)) ranked.push(search.bare(whole, LAST));
    return ranked.sort((a, b) => b.score - a.score);
  };

  /** A page of which nothing but the title is shown. */
  search.bare = (place, score) => ({ url: place.page, place, score, named: 0, units: [], entries: [] });

  const note = (pages, place, number, spots, rank = 0) => {
    let page = pages.get(place.page);
    if (!page) pages.set(place.page, (page = { named: 0, entries: new Map(), units: new Map() }));
    count(page, number);
    page.named = Math.max(page.named, rank);
    if (place.url !== place.page) page.entries.set(place, Math.max(page.entries.get(place) ?? 0, rank));
    for (const spot of spots) noteSpot(page.units, place, number, spot);
  };

  const noteSpot = (units, place, number, spot) => {
    const { key, text, start, end } = (spot.unit ??= search.unitOf(spot));
    let unit = units.get(key);
    if (!unit) units.set(key, (unit = { key, text, start, end, place, spots: [], numbers: [] }));
    if (unit.end < end) unit.end = end;
    count(unit, number);
    unit.spots.push(spot);
    unit.numbers.push(number);
  };

  /** How many parts of the query one has; they come in order. */
  const count = (one, number) => {
    if (one.last !== number) one.parts = (one.parts ?? 0) + 1;
    one.last = number;
  };

  const scored = (url, page, place, parts) => {
    const units = [...page.units.values()];
    units.sort((a, b) => b.parts - a.parts || weight(b, place) - weight(a, place));
    const near = parts.length > 1 && units[0]?.parts === parts.length;
    const titled = units.some(({ key, spots }) => key === place.own && spots[0].start < place.title.length);
    const score =
      1000 * page.named +
      place.spans / 20 +
      (near ? 300 : 0) +
      ((page.named ? ALSO_NAMED : UNNAMED)[place.kind] ?? 0) +
      (units.some(({ key }) => key.places?.[0] === place) ? 25 : 0) +
      (titled ? 20 : 0) +
      Math.log2(1 + units.length);
    const entries = [...page.entries].sort((a, b) => b[1] - a[1]).map(([entry]) => entry);
    return { url, place, score, named: page.named, units, entries };
  };

  /** A page's own statements tell more than others', those more than sentences, these more than headings. */
  const weight = ({ key }, place) => (key.isOwn ? 0 : !key.places ? 1 : key.places[0] === place ? 3 : 2);
}

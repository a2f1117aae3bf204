// The rows of the search page: sentences, events and figures, with what they can be filtered by.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  search.FACETS = ["kind", "company", "city", "article", "year"];
  const FACET_OF = { company: "company", city: "city", place: "city" };

  /** Every row with its facets; each facet is a list of keys, for a row may be about several. `known` are rows made before. */
  search.makeRows = ({ corpus, names }, known = new Map()) => {
    const named = names.all.filter((name) => FACET_OF[name.place.kind] && !name.tier && name.folded[1]);
    const withFacets = (row, places) => {
      const told = named.filter(({ folded }) => search.positions(row.folded, folded).length);
      const about = new Set([...places, ...told.map(({ place }) => place)]);
      const keys = (facet) => [...about].filter((one) => FACET_OF[one.kind] === facet).map(search.keyOf);
      const article = row.articles.map(({ id }) => id);
      const facets = { kind: [row.kind], company: keys("company"), city: keys("city"), article };
      return { ...row, facets: { ...facets, year: yearsOf(row) } };
    };

    const ofSentence = (sentence) => {
      const { paragraph, start, end, url } = sentence;
      const covers = paragraph.covers.filter((cover) => cover.start < end && start < cover.end);
      const text = paragraph.from.slice(start, end);
      const { article } = paragraph;
      const told = { text, url, folded: corpus.fold(text), date: article.published, dated: article.dated };
      const row = { key: sentence, kind: "sentence", ...told, articles: [article] };
      return withFacets(row, covers.map(({ place }) => place));
    };

    const ofStatement = (statement) => {
      const { kind, url, dated = "", when = "", places } = statement;
      const text = dated ? statement.from.slice(dated.length + 1) : statement.from;
      const articles = statement.quoted.map((number) => corpus.articles[number]).filter(Boolean);
      return withFacets({ key: statement, kind, text, url, folded: statement, date: when, dated, articles }, places);
    };

    const others = corpus.statements.filter(({ kind }) => kind === "event" || kind === "figure");
    const sentences = corpus.paragraphs.flatMap((paragraph) => paragraph.sentences);
    const kept = (make) => (key) => known.get(key) ?? known.set(key, make(key)).get(key);
    return [...sentences.map(kept(ofSentence)), ...others.map(kept(ofStatement))];
  };

  /** The end of its address: companies/unitree/ and companies/others/#unitree are unitree. */
  search.keyOf = ({ url }) => url.split(/[#/]/).filter(Boolean).at(-1) ?? "";

  /** What a reader calls the value of a facet. */
  search.labeller = ({ places, labels }) => {
    const named = new Map(places.map((place) => [search.keyOf(place), place.short ?? place.names[0]]));
    return (facet, key) => (facet === "kind" ? labels[key] : facet === "year" ? null : named.get(key)) ?? key;
  };

  /** The years a row speaks of; of a sentence that names none, the year it was written. */
  const yearsOf = ({ kind, text, date }) => {
    const told = kind === "sentence" ? (text.match(/(?:19|20)\d\d(?=年)/g) ?? []) : [];
    return [...new Set(told.length ? told : (date.match(/(?:19|20)\d\d/g) ?? []))];
  };

  /**
   * The rows in which every part of the query stands, as typed before in other words, most often first; all for none.
   * Where no row has them all, those of a paragraph that has, each with one part at least.
   */
  search.matching = (rows, parts, lookup) => {
    const spotsOf = (words) => words.flatMap((one) => [...lookup.find(one).values()].flat());
    const times = parts.map(({ words }) => timesByKey(spotsOf(words)));
    const typed = parts.map(({ words, also = [] }) =>
      timesByKey(spotsOf(words.filter((one) => !also.some((other) => other.words === one)))),
    );
    if (!parts.length) return rows;
    const isTyped = ({ key }) => Number(typed.every((one) => one.has(key)));
    const sum = ({ key }) => times.reduce((all, found) => all + (found.get(key)?.size ?? 0), 0);
    const whole = rows.filter(({ key }) => times.every((one) => one.has(key)));
    const isNear = ({ key }) => times.every((one) => one.has(key.paragraph));
    const found = whole.length ? whole : rows.filter((row) => isNear(row) && sum(row) > 0);
    return found.sort((a, b) => isTyped(b) - isTyped(a) || sum(b) - sum(a));
  };

  /** Sentence or statement → the starts of what was found in it, each once. */
  const timesByKey = (spots) => {
    const times = new Map();
    for (const spot of spots) {
      for (const key of [search.unitOf(spot).key, spot.text]) {
        if (!times.has(key)) times.set(key, new Set());
        times.get(key).add(spot.start);
      }
    }
    return times;
  };

  /** Rows that pass all filters; `but` leaves one facet out, for the counts of its own values. */
  search.filtered = (rows, chosen, but = "") => {
    const passes = (facets, facet) => facet === but || !chosen[facet] || facets[facet].includes(chosen[facet]);
    return rows.filter(({ facets }) => search.FACETS.every((facet) => passes(facets, facet)));
  };

  /** How many rows each value of a facet would leave, given the other filters; most first. */
  search.counts = (rows, chosen, facet) => {
    const counts = new Map();
    for (const { facets } of search.filtered(rows, chosen, facet)) {
      for (const key of facets[facet]) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  };
}

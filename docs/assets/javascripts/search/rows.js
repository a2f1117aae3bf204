// The rows of the search page: sentences, events and figures, with what they can be filtered by.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  search.FACETS = ["kind", "company", "city", "article", "year"];
  const OF_PLACES = { company: "company", city: "city", place: "city" };

  /** Every row with its facets: lists of keys, so that companies and cities can be several. */
  search.makeRows = ({ corpus, names }) => {
    const companies = names.all.filter(({ place, tier, folded }) => OF_PLACES[place.kind] && !tier && folded.length > 1);
    const sentences = corpus.paragraphs.flatMap(({ sentences }) => sentences.map((one) => ofSentence(one, corpus)));
    const others = corpus.statements.filter(({ kind }) => kind === "event" || kind === "figure");
    return [...sentences, ...others.map((one) => ofStatement(one, corpus))];

    function withFacets(row, places) {
      const named = companies.filter(({ folded }) => search.positions(row.folded, folded).length);
      const facets = { kind: [row.kind], company: [], city: [], article: row.articles.map(({ id }) => id) };
      for (const place of new Set([...places, ...named.map(({ place }) => place)])) {
        const facet = OF_PLACES[place.kind];
        if (facet) facets[facet].push(search.keyOf(place));
      }
      facets.year = yearsOf(row);
      return { ...row, facets };
    }

    function ofSentence(sentence) {
      const { paragraph, start, end, url } = sentence;
      const covers = paragraph.covers.filter((cover) => cover.start < end && start < cover.end);
      const text = paragraph.from.slice(start, end);
      const { article } = paragraph;
      const row = { key: sentence, kind: "sentence", text, url, date: article.day, dated: "", articles: [article] };
      return withFacets({ ...row, folded: corpus.fold(text) }, covers.map(({ place }) => place));
    }

    function ofStatement(statement) {
      const [dated, text] = statement.dated ? [statement.dated, statement.from.slice(statement.dated.length + 1)] : ["", statement.from];
      const articles = statement.quoted.map((number) => corpus.articles[number]);
      const row = { key: statement, kind: statement.kind, text, url: statement.url, date: statement.when ?? "", dated, articles };
      return withFacets({ ...row, folded: statement }, statement.places);
    }
  };

  /** The end of its address: companies/unitree/ and companies/others/#unitree are unitree. */
  search.keyOf = ({ url }) => url.split(/[#/]/).filter(Boolean).at(-1);

  /** The years a row speaks of; of a sentence that names none, the year it was written. */
  const yearsOf = ({ kind, text, date }) => {
    const told = kind === "sentence" ? [...text.matchAll(/(?:19|20)\d\d(?=年)/g)].map(([year]) => year) : [];
    return [...new Set(told.length ? told : (date.match(/(?:19|20)\d\d/g) ?? []))];
  };

  /** The rows in which every part of the query stands; all rows for an empty one. */
  search.matching = (rows, parts, lookup) => {
    const keys = parts.map((part) => {
      const spots = part.words.flatMap((words) => [...lookup.find(words).values()].flat());
      return new Set(spots.flatMap((spot) => [search.unitOf(spot).key, spot.text]));
    });
    return rows.filter(({ key }) => keys.every((found) => found.has(key)));
  };

  /** Rows that pass all filters; `but` leaves one facet out, for the counts of its own values. */
  search.filtered = (rows, chosen, but = "") =>
    rows.filter(({ facets }) =>
      search.FACETS.every((facet) => facet === but || !chosen[facet] || facets[facet].includes(chosen[facet])),
    );

  /** How many rows each value of a facet would leave, given the other filters; most first. */
  search.counts = (rows, chosen, facet) => {
    const counts = new Map();
    for (const { facets } of search.filtered(rows, chosen, facet)) {
      for (const key of facets[facet]) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  };
}

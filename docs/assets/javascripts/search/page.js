// The search page: its form, filters, table and address; the engine does the searching.
"use strict";
{
  const search = self.gazetteerSearch;
  const form = document.querySelector("form.search-page");
  const base = new URL(form.dataset.base, document.baseURI);
  const addressOf = (name) => new URL(`assets/search/${name}`, base);
  const part = (name) => form.querySelector(`[data-${name}]`);

  /** Material's box would open for ?q=…; the address gets it back when the page has been read. */
  const asked = new URLSearchParams(location.search);
  history.replaceState(null, "", location.pathname);
  const isRead = new Promise((done) => document.addEventListener("DOMContentLoaded", done));

  const start = async () => {
    const { engine, answer: settled } = await search.openEngine(addressOf, (query) => query === form.elements.q.value);
    const known = new Map();
    let [labelOf, kept] = [null, []];

    const show = () => showAll().catch(fail);

    const showAll = async () => {
      const chosen = Object.fromEntries(search.FACETS.map((facet) => [facet, form.elements[facet].value]));
      const query = form.elements.q.value;
      const about = [chosen.company, chosen.city, chosen.article].filter(Boolean);
      const answer = await settled(query, about);
      if (!answer) return;
      const rows = search.makeRows(engine, known);
      labelOf = search.labeller(engine.corpus);
      const { parts, pages } = answer;
      const found = pages.length ? search.matching(rows, parts, engine.lookup) : [];
      for (const facet of search.FACETS) {
        fillFacet(facet, search.counts(found, chosen, facet), chosen[facet], labelOf);
      }
      kept = search.filtered(found, chosen);
      if (form.elements.sort.value === "date") kept.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
      const isAsked = query.trim() || Object.values(chosen).some(Boolean);
      part("rows").parentElement.hidden = !isAsked || !kept.length;
      search.help(form, { query, isAsked, found, kept }, engine);
      part("more").hidden = !isAsked || kept.length <= search.AT_ONCE;
      part("count").textContent = kept.length;
      part("mended").textContent = search.notes(answer, engine.corpus.labels);
      search.fillTable(part("rows"), kept, search.marker(parts, engine.corpus), { base, labelOf });
      remember(chosen, query);
    };

    const unfilter = () => {
      for (const facet of search.FACETS) form.elements[facet].value = "";
      show();
    };

    const download = ({ target: { dataset } }) => {
      if (dataset.download) search.download(kept, dataset.download, { base, labelOf });
    };

    form.addEventListener("input", (event) => event.isComposing || show());
    form.addEventListener("compositionend", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(show));
    form.addEventListener("click", download);
    part("unfilter").addEventListener("click", unfilter);
    recall();
    await isRead;
    search.offer(form, show);
    document.querySelector("[data-noscript]").hidden = true;
    await show();
    form.hidden = false;
    form.elements.q.focus({ preventScroll: true });
  };

  /** The first day of a date, for sorting; without one, after all others. */
  const dayOf = ({ date }) => date.match(/\d[\d-]*/)?.[0] ?? "9";

  /** The values of a facet with their counts; the chosen one stays, even with none left. */
  const fillFacet = (facet, counts, chosen, labelOf) => {
    const select = form.elements[facet];
    const isListed = !chosen || counts.some(([key]) => key === chosen);
    const values = isListed ? counts : [[chosen, 0], ...counts];
    const options = values.map(([key, n]) => new Option(`${labelOf(facet, key)}（${n}）`, key));
    select.replaceChildren(select.options[0], ...options);
    select.value = chosen;
  };

  /** The address tells the state: ?q=…&company=unitree&city=hangzhou. */
  const remember = (chosen, q) => {
    const fields = Object.entries({ q, ...chosen, sort: form.elements.sort.value });
    const state = new URLSearchParams(fields.filter(([, value]) => value));
    history.replaceState(null, "", location.pathname + (state.size ? `?${state}` : ""));
  };

  const recall = () => {
    for (const name of ["q", "sort", ...search.FACETS]) {
      const value = asked.get(name);
      if (value === null) continue;
      const field = form.elements.namedItem(name);
      if (search.FACETS.includes(name)) field.add(new Option(value, value));
      field.value = value;
    }
  };

  /** What could not be loaded is said, the address keeps what was asked, and a press loads the page anew. */
  const fail = () => {
    const state = asked.size ? `?${asked}` : "";
    const restore = () => history.replaceState(null, "", location.pathname + state);
    const note = document.querySelector("[data-failed]");
    note.hidden = false;
    note.querySelector("button").addEventListener("click", () => {
      restore();
      location.reload();
    });
    /* The theme opens its box where it finds a query in the address: it has looked when all is loaded. */
    if (document.readyState === "complete") restore();
    else addEventListener("load", restore);
    document.querySelector("[data-noscript]").hidden = true;
  };

  start().catch(fail);
}

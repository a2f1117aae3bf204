// Which events match a choice of facets, and how many each further choice would leave; knows nothing of the page's look.
window.timelineFacets = (() => {
  const FACETS = ["company", "city", "kind", "article"];

  // An event's keys by facet, from the marked chips it shows.
  const read = (event) => {
    const keys = Object.fromEntries(FACETS.map((facet) => [facet, []]));
    for (const chip of event.querySelectorAll("[data-facet]")) {
      keys[chip.dataset.facet].push(chip.dataset.key);
    }
    return keys;
  };

  // Every key of a facet with its name and how many events have it, the most frequent first.
  const offered = (events, facet) => {
    const found = new Map();
    for (const event of events) {
      for (const chip of event.querySelectorAll(`[data-facet="${facet}"]`)) {
        const { key } = chip.dataset;
        const known = found.get(key) ?? { key, name: chip.textContent, count: 0 };
        found.set(key, { ...known, count: known.count + 1 });
      }
    }
    return [...found.values()].sort((a, b) => b.count - a.count);
  };

  // Within a facet one of the chosen keys is enough; all facets with a choice must agree.
  // A key's count is what it would leave were it the only choice of its facet.
  const match = (rows, chosen) => {
    const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
    const active = FACETS.filter((facet) => chosen[facet].size);
    const shown = rows.map((row) => {
      const against = active.filter((facet) => !row[facet].some((key) => chosen[facet].has(key)));
      const counting = { 0: FACETS, 1: against }[against.length] ?? [];
      for (const facet of counting) {
        for (const key of row[facet]) counts[facet].set(key, (counts[facet].get(key) ?? 0) + 1);
      }
      return !against.length;
    });
    return { shown, counts };
  };

  const fromAddress = () => {
    const query = new URLSearchParams(location.search);
    return Object.fromEntries(FACETS.map((facet) => [facet, new Set(query.getAll(facet))]));
  };

  // Keeps what else the address asks for, such as the words a search highlights, but not a place that is hidden now.
  const toAddress = (chosen) => {
    const address = new URL(location.href);
    for (const facet of FACETS) {
      address.searchParams.delete(facet);
      for (const key of chosen[facet]) address.searchParams.append(facet, key);
    }
    if (atPlace()?.closest("[hidden]")) address.hash = "";
    history.replaceState(history.state, "", address);
  };

  // The element the address points at; ids are ASCII, so nothing is to be decoded.
  const atPlace = () => document.getElementById(location.hash.slice(1));

  return { FACETS, read, offered, match, fromAddress, toAddress, atPlace };
})();

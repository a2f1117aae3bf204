// The search page's engine with all that an answer needs of an index in parts.
"use strict";
{
  const search = self.gazetteerSearch;

  const loadScript = (src) =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      script.addEventListener("load", done);
      script.addEventListener("error", failed);
      document.head.append(Object.assign(script, { src }));
    });

  /** The engine, and answer(query, about): null when `isLatest` no longer holds for the query once its parts are there. */
  search.openEngine = async (addressOf, isLatest) => {
    const { index, statements } = await search.loadStatements(await search.loadIndex(addressOf), addressOf);
    if (index.parts) await loadScript(addressOf("parts.js"));
    const engine = search.build(index);
    engine.add(statements);
    const answer = async (query, about) => {
      for (;;) {
        const found = engine.answer(query, about);
        if (!(await search.loadMissing(engine, index.build, addressOf))) return found;
        if (!isLatest(query)) return null;
      }
    };
    return { engine, answer };
  };
}

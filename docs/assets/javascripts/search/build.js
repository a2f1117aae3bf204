// Two files that name each other's records by number belong to one build; those of two are never read together.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});

  /** The JSON of a file; `fresh` goes past what the browser has kept. */
  const load = async (url, fresh) => (await fetch(url, { cache: fresh ? "reload" : "default" })).json();

  /**
   * index → the statements of its build, asked for by it; after a deploy both anew, once. `renewed` tells that the
   * index is another one now. What differs even then, or is of another format, is refused.
   */
  search.loadStatements = async (index, addressOf) => {
    const asked = `${addressOf("statements.json")}?${index.build}`;
    const statements = await load(asked, false);
    if (statements.build === index.build) return { index, statements, renewed: false };
    const [newer, later] = await Promise.all([
      load(addressOf("index.json"), true),
      load(addressOf("statements.json"), true),
    ]);
    if (newer.build !== later.build) throw new Error("index and statements are of two builds");
    return { index: search.checked(newer), statements: later, renewed: true };
  };

  search.loadIndex = async (addressOf, fresh = false) => search.checked(await load(addressOf("index.json"), fresh));

  /** What the last answer of an engine lacks of an index in parts, fetched for it; false where nothing was lacking. */
  search.loadMissing = async (engine, build, addressOf) => {
    const missing = engine.missing();
    if (!missing.length) return false;
    const loaded = missing.map(async ([path, take]) => [take, await load(`${addressOf(path)}?${build}`, false)]);
    const files = await Promise.all(loaded);
    if (files.some(([, file]) => file.build !== build)) throw new search.Renewed("parts of another build");
    engine.take(files);
    return true;
  };
  search.Renewed = class extends Error {};

  /** The number before the hash is the format these scripts read. */
  search.checked = (index) => {
    if (!index.build?.startsWith(`${search.FORMAT}-`)) throw new Error("the index is of another format");
    return index;
  };
  search.FORMAT = 1;
}

// Speaks the messages of Material's search box and answers them with the engine.
"use strict";
if (self.WorkerGlobalScope) {
  const search = (self.gazetteerSearch ??= {});
  const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
  const [SHOWN_AT_ONCE, SHOWN_IN_FULL, FULLY_SHOWN] = [2, 5, 3];
  const PAUSE = 1500;
  /** So many pages are listed. */
  const MOST = 200;

  const beside = (name) => new URL(name, self.location);
  let ready;
  let renewed = false;
  let complete;
  let latest = "";

  /** The index and its engine; what could not be fetched is asked for again by the next query. */
  const prepared = () => (ready ??= search.loadIndex(beside, renewed).then(engineOf, () => (ready = undefined)));

  const engineOf = (index) => {
    if (index.parts) importScripts(`${beside("parts.js")}?${index.build}`);
    return { index, engine: search.build(index) };
  };

  /**
   * Statements, dates and what mends slips follow the first answer, or precede a "nothing found". That answer
   * is not given anew: a list that changes by itself takes the hit away from under the pointer.
   */
  const completed = () => (complete ??= complement().catch(() => (complete = null)));

  // After a deploy the engine is built anew of the new pair; the page is told that the site was renewed.
  const complement = async () => {
    const { index, engine } = await prepared();
    const pair = await search.loadStatements(index, beside);
    renewed ||= pair.renewed;
    const { engine: whole } = pair.renewed ? engineOf(pair.index) : { engine };
    whole.add(pair.statements);
    importScripts(`${beside("later.js")}?${pair.index.build}`);
    ready = Promise.resolve({ index: pair.index, engine: whole });
  };

  /** The answer once nothing is lacking for it, or as far as files could be fetched; none where something else is asked. */
  const settled = async (query) => {
    for (;;) {
      const { index, engine } = (await prepared()) ?? {};
      if (!engine || query !== latest) return {};
      const answer = engine.answer(query);
      const isMore = await search.loadMissing(engine, index.build, beside).catch(startAnew);
      if (!isMore) return { answer: answer ?? engine.answer(query, null, true), engine };
    }
  };

  /** After a deploy the parts are another build's: all is read anew, once. */
  const startAnew = (error) => {
    if (renewed || !(error instanceof search.Renewed)) return false;
    renewed = true;
    ready = complete = undefined;
    return true;
  };

  /** What is told in the parts that were read follows too, and is made ready before the next key. */
  const readOn = () => settled(latest);

  const respond = async (query) => {
    let { answer, engine } = await settled(query);
    if (answer && !answer.sure) {
      await completed();
      ({ answer, engine } = await settled(query));
    } else if (answer && !answer.start && !complete) setTimeout(() => complete ?? completed().then(readOn), PAUSE);
    if (answer && query === latest) postMessage({ type: RESULT, data: shown(answer, engine, query) });
  };

  const shown = (answer, { corpus, suggest }, query) => {
    const { labels } = corpus;
    const told = answer.start ? labels.start : search.notes(answer, labels);
    const note = renewed ? labels.renewed : told;
    const most = (i) => (i < FULLY_SHOWN ? SHOWN_IN_FULL : SHOWN_AT_ONCE);
    const excerpt = search.makeExcerpts(answer.parts, corpus);
    const before = search.shownOf(answer.pages);
    const items = answer.pages.slice(0, MOST).map((page, i) => group(page, excerpt(page, most(i), before), labels, i ? "" : note));
    return { query, items, suggest: suggest(query), isMended: Boolean(answer.mended) };
  };

  /** The page itself, then what was found on it; Material shows at once what scores no less than the page. */
  const group = (page, found, labels, note) => {
    const told = note ? `<p class="search-note">${escaped(note)}</p>` : "";
    const score = page.score + (page.named ? 1 : 0);
    const scoreOf = (i) => page.score + (i < SHOWN_AT_ONCE ? 1 : -1);
    const hits = found.hits.map((hit, i) => item(hit, scoreOf(i), i ? "" : told, labels));
    return [item(found, score, told, labels), ...hits];
  };

  /** The head of a group has no anchor in Material's list; box.js puts it back. */
  const item = ({ url, anchor, kind, title, text }, score, told, labels) => ({
    location: url,
    title: marked(title) + (anchor ? `<i hidden data-anchor="${escaped(anchor)}"></i>` : ""),
    text: told + (text.text && `<p${langOf(text)}>${marked(text)}</p>`),
    tags: [labels[kind] ?? kind],
    terms: Object.fromEntries(text.marks.map((mark) => [text.text.slice(...mark), true])),
    score,
  });

  const langOf = ({ text }) => (search.langOf(text) ? ` lang="${search.langOf(text)}"` : "");

  const marked = ({ text, marks }) => {
    let done = 0;
    const parts = marks.map(([start, end]) => {
      const before = escaped(text.slice(done, start));
      done = end;
      return `${before}<mark>${escaped(text.slice(start, end))}</mark>`;
    });
    return parts.join("") + escaped(text.slice(done));
  };

  const escaped = (text) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

  addEventListener("message", async ({ data: { type, data } }) => {
    if (type === SETUP) {
      await prepared();
      postMessage({ type: READY });
    } else if (type === QUERY) respond((latest = data));
  });
}

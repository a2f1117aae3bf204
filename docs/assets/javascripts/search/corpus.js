// Unpacks the index: places to go to, paragraphs with the places that print them, statements.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  const CORE = -1;

  /**
   * `files` are what was taken: the core, which of a small site is all, and parts by their number. Of the parts, only
   * those in a scope are looked at.
   */
  search.unpack = (index) => {
    const { labels, synonyms = [] } = index;
    const syllables = new Set(index.readings.match(/[a-z]+/g));
    const lists = { places: [], articles: [], paragraphs: [], statements: [] };
    const fold = search.makeFold(index.traditional);
    const corpus = { fold, ...lists, sentences: [], byNumber: new Map(), files: new Map(), labels, syllables, synonyms };
    search.take(corpus, index);
    corpus.doors = index.doors.map((number) => corpus.byNumber.get(number));
    corpus.whole = corpus.byNumber.get(index.whole[0]);
    corpus.years = new Set(index.years ?? corpus.articles.map(({ day }) => day.slice(0, 4)));
    corpus.parts = index.parts ? search.makeParts(corpus, index) : null;
    return corpus;
  };

  /** Takes the core or a part; places that stand in several parts are taken once. */
  search.take = (corpus, file, part = CORE) => {
    const numbers = file.numbers === undefined ? [...file.places.keys()] : steps(file.numbers);
    const places = file.places.map((row, i) => placeIn(corpus, row, numbers[i], part));
    const [firstArticle, firstSentence] = file.first ?? [0, 0];
    const articles = new Map((file.articles ?? []).map(([id]) => [`articles/${id}/`, null]));
    for (const place of corpus.byNumber.values()) if (articles.has(place.url)) articles.set(place.url, place);
    const paragraphs = (file.articles ?? []).flatMap((row, i) => {
      const article = articles.get(`articles/${row[0]}/`);
      [article.published, article.dated] = file.published?.[i] ?? [row[2], ""];
      corpus.articles[firstArticle + i] = article;
      return paragraphsOf(row, article, corpus.fold);
    });
    const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
    sentences.forEach((sentence, i) => (corpus.sentences[firstSentence + i] = sentence));
    paragraphs.forEach((paragraph, i) => (paragraph.order = firstSentence + i));
    const own = file.places.map((row, i) => [numbers[i], row[4]]).filter(([, spans]) => typeof spans === "string");
    for (const [number, spans] of [...own, ...(file.covers ?? [])]) cover(corpus.byNumber.get(number), corpus.sentences, spans);
    corpus.files.set(part, { places, paragraphs, statements: [] });
    nameNear(corpus, file, numbers);
    gather(corpus);
  };

  const placeIn = ({ byNumber }, row, number, part) => {
    if (!byNumber.has(number)) byNumber.set(number, { ...placeOf(row), at: number, parts: [] });
    const place = byNumber.get(number);
    place.parts.push(part);
    return place;
  };

  const placeOf = ([url, kind, told, otherNames, spans]) => {
    const [name, english] = told;
    const title = english && english !== name ? `${name} ${english}` : name;
    const page = url.split("#")[0];
    const count = typeof spans === "number" ? spans : (spans.match(/\S+/g) ?? []).length;
    return { url, page, kind, title, names: told.filter(Boolean), otherNames, spans: count, near: [], words: [] };
  };

  const paragraphsOf = ([id, short, day, ...blocks], article, fold) => {
    Object.assign(article, { id, short, day });
    return blocks.map(([name, ...told]) => {
      const paragraph = { article, covers: [], sentences: [] };
      let text = "";
      told.forEach((one, i) => {
        const [own, words] = typeof one === "string" ? [`${name}s${i + 1}`, one] : one;
        const start = text.length;
        text += words;
        paragraph.sentences.push({ url: `${article.url}#${own}`, start, end: text.length, paragraph });
      });
      paragraph.covers.push({ place: article, start: 0, end: text.length });
      return Object.assign(paragraph, fold(text));
    });
  };

  /** Spans are steps between sentence numbers, with offset and length where it is not the whole sentence. */
  const cover = (place, sentences, spans) => {
    let number = 0;
    for (const span of spans.match(/\S+/g) ?? []) {
      const [step, offset, length] = span.split(".").map(Number);
      const { paragraph, start, end } = sentences[(number += step)];
      const from = start + (offset ?? 0);
      paragraph.covers.push({ place, start: from, end: length ? from + length : end });
    }
  };

  const steps = (written) => {
    let number = 0;
    return (written.match(/\d+/g) ?? []).map((step) => (number += Number(step)));
  };

  /** The places that each place names, by number; a part also tells whom of its places those of the core name. */
  const nameNear = (corpus, file, numbers) => {
    const { byNumber, fold } = corpus;
    const elsewhere = new Map(file.others);
    const changed = new Set();
    const add = (place, named) => {
      const known = new Set(place.near.map(({ at }) => at));
      const added = named.filter((at) => !known.has(at));
      const nearOf = (at) => ({ at, place: byNumber.get(at), name: byNumber.get(at)?.names[0] ?? elsewhere.get(at) });
      place.near.push(...added.map(nearOf));
      place.near.sort((a, b) => a.at - b.at);
      changed.add(place);
    };
    file.places.forEach((row, i) => add(byNumber.get(numbers[i]), steps(row[5])));
    for (const [number, named] of file.near ?? []) add(byNumber.get(number), steps(named));
    for (const place of changed) place.own = ownText(place, fold);
    renewed(corpus, changed);
  };

  /** What a place prints besides statements and words of articles, line by line. */
  const ownText = (place, fold) => {
    const { title, names, otherNames, near, words } = place;
    const lines = [title, ...names, ...otherNames, ...near.map(({ name }) => name), ...words];
    return { ...fold(lines.join("\n")), isOwn: true, place, order: place.at };
  };

  /** Statements come after the rest; each stands on its places, its address is on the first. */
  search.addStatements = (corpus, { first = 0, topics, statements, words, printed }, part = CORE) => {
    corpus.topics ??= topics;
    const file = corpus.files.get(part);
    file.statements = statements.map(([kind, text, numbers, quoted = [], anchor, when, dated], i) => {
      const places = numbers.map((number) => corpus.byNumber.get(number));
      const url = anchor ? `${places[0].page}#${anchor}` : places[0].url;
      const title = corpus.topics[anchor] ?? "";
      const told = corpus.fold(dated ? `${dated}　${text}` : text);
      return { kind, title, url, places, quoted, when, dated, order: first + i, ...told };
    });
    file.places.forEach((place, i) => {
      place.words = steps(printed[i]).map((number) => words[number]);
      place.own = ownText(place, corpus.fold);
    });
    renewed(corpus, file.places);
    gather(corpus);
  };

  /** What places print is another now, in whatever files they stand. */
  const renewed = (corpus, places) => {
    corpus.parts?.noteForeign(places);
    for (const { parts } of places) for (const part of parts) delete corpus.files.get(part)?.run;
  };

  /** All that was taken, in the order of the whole. */
  const gather = (corpus) => {
    const files = [...corpus.files].sort(([a], [b]) => b - a).map(([, file]) => file);
    corpus.places = [...corpus.byNumber.values()].sort((a, b) => a.at - b.at);
    corpus.paragraphs = files.flatMap((file) => file.paragraphs);
    corpus.statements = files.flatMap((file) => file.statements).sort((a, b) => a.order - b.order);
  };

  /** What a scope, parts by their numbers, has of all that was taken; all, where the index is in one. */
  search.within = (corpus, scope) => corpus.parts?.within(scope) ?? corpus;
}

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
    const fold = search.makeFold(index.traditional);
    const line = search.makeLine(fold);
    const maps = { byNumber: new Map(), byUrl: new Map(), files: new Map() };
    const corpus = {
      ...{ fold, line, labels, syllables, synonyms, articles: [], sentences: [], ...maps },
      get places() { return corpus.taken.places; },
      get paragraphs() { return corpus.taken.paragraphs; },
      get statements() { return corpus.taken.statements; },
    };
    search.take(corpus, index);
    search.gather(corpus);
    corpus.doors = index.doors.map((number) => corpus.byNumber.get(number));
    corpus.whole = corpus.byNumber.get(index.whole[0]);
    corpus.years = new Set(index.years ?? corpus.articles.map(({ day }) => day.slice(0, 4)));
    corpus.parts = index.parts ? search.makeParts(corpus, index) : null;
    return corpus;
  };

  /** Takes the core or a part; places that stand in several parts are taken once. */
  search.take = (corpus, file, part = CORE) => {
    const numbers = file.numbers === undefined ? [...file.places.keys()] : steps(file.numbers);
    const places = file.places.map((row, i) => placeIn(corpus, row, numbers[i]));
    const [firstArticle, firstSentence] = file.first ?? [0, 0];
    const paragraphs = (file.articles ?? []).flatMap((row, i) => {
      const article = corpus.byUrl.get(`articles/${row[0]}/`);
      [article.published, article.dated] = file.published?.[i] ?? [row[2], ""];
      corpus.articles[firstArticle + i] = article;
      return paragraphsOf(row, article, corpus.fold);
    });
    const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
    sentences.forEach((sentence, i) => (corpus.sentences[firstSentence + i] = sentence));
    paragraphs.forEach((paragraph, i) => (paragraph.order = firstSentence + i));
    const own = file.places.map((row, i) => [numbers[i], row[4]]).filter(([, spans]) => typeof spans === "string");
    for (const [number, spans] of [...own, ...(file.covers ?? [])]) cover(corpus.byNumber.get(number), corpus.sentences, spans);
    const near = nearIn(corpus, file, numbers);
    const runs = [search.joinNames(places, near, paragraphs, corpus.line)];
    corpus.files.set(part, { places, paragraphs, statements: [], runs });
  };

  const placeIn = (corpus, row, number) => {
    const { byNumber, byUrl } = corpus;
    if (!byNumber.has(number)) {
      const place = { ...placeOf(row), at: number };
      place.own = { isOwn: true, place, order: number };
      byNumber.set(number, place);
      byUrl.set(place.url, place);
    }
    return byNumber.get(number);
  };

  const placeOf = ([url, kind, told, otherNames, spans]) => {
    const [name, english] = told;
    const title = english && english !== name ? `${name} ${english}` : name;
    const page = url.split("#")[0];
    const count = typeof spans === "number" ? spans : (spans.match(/\S+/g) ?? []).length;
    return { url, page, kind, title, names: told.filter(Boolean), otherNames, spans: count };
  };

  const paragraphsOf = ([id, short, day, ...blocks], article, fold) => {
    Object.assign(article, { id, short, day });
    return blocks.map(([name, ...told]) => {
      let text = "";
      const sentences = told.map((one, i) => {
        const [own, words] = typeof one === "string" ? [`${name}s${i + 1}`, one] : one;
        const start = text.length;
        text += words;
        return { url: `${article.url}#${own}`, start, end: text.length };
      });
      const covers = [{ place: article, start: 0, end: text.length }];
      const paragraph = Object.assign(fold(text), { article, covers, sentences });
      sentences.forEach((sentence) => (sentence.paragraph = paragraph));
      return paragraph;
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

  /** The names each place prints, as [place, [[number, name], …]]; a part also tells which of its places the core's name. */
  const nearIn = ({ byNumber }, file, numbers) => {
    const elsewhere = new Map(file.others);
    const named = (number) => [number, byNumber.get(number)?.names[0] ?? elsewhere.get(number)];
    const own = file.places.map((row, i) => [numbers[i], row[5]]);
    return [...own, ...(file.near ?? [])].map(([number, near]) => [byNumber.get(number), steps(near).map(named)]);
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
      return Object.assign(told, { kind, title, url, places, quoted, when, dated, order: first + i });
    });
    const lines = words.map(corpus.line);
    const besides = file.places.map((place, i) => [place, steps(printed[i]).map((number) => lines[number])]);
    file.runs.push(search.joinTold(file.statements, besides));
  };

  /** After anything was taken: all of it. */
  search.gather = (corpus) => {
    const files = [...corpus.files].sort(([a], [b]) => b - a).map(([, file]) => file);
    corpus.taken = search.gathered(files);
  };

  /** What files have, in the order of the whole; made when it is asked for. */
  search.gathered = (files) => {
    const all = (name) => files.flatMap((file) => file[name]);
    const rising = (name, order) => [...new Set(all(name))].sort((a, b) => a[order] - b[order]);
    const made = {};
    return {
      get places() { return (made.places ??= rising("places", "at")); },
      get paragraphs() { return (made.paragraphs ??= all("paragraphs")); },
      get statements() { return (made.statements ??= rising("statements", "order")); },
    };
  };

  /** What a scope, parts by their numbers, has of all that was taken; all, where the index is in one. */
  search.within = (corpus, scope) => corpus.parts?.within(scope) ?? corpus.taken;
}

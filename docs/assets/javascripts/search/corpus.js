// Unpacks the index: places to go to, paragraphs with the places that print them, statements.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});

  search.unpack = (index) => {
    const fold = search.makeFold(index.traditional);
    const places = index.places.map(placeOf);
    const paragraphs = index.articles.flatMap((article) => paragraphsOf(article, places, fold));
    const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
    places.forEach((place, i) => {
      place.near = steps(index.places[i][5]).map((number) => places[number]);
      cover(place, sentences, index.places[i][4]);
    });
    for (const place of places) place.own = ownText(place, fold);
    const articles = [...new Set(paragraphs.map(({ article }) => article))];
    articles.forEach((article, i) => ([article.published, article.dated] = index.published?.[i] ?? [article.day, ""]));
    const doors = index.doors.map((number) => places[number]);
    const whole = places[index.whole[0]];
    const syllables = new Set(index.readings.match(/[a-z]+/g));
    const { labels } = index;
    const { synonyms = [] } = index;
    return { fold, places, doors, whole, articles, paragraphs, statements: [], labels, syllables, synonyms };
  };

  const placeOf = ([url, kind, told, otherNames]) => {
    const [name, english] = told;
    const title = english && english !== name ? `${name} ${english}` : name;
    const page = url.split("#")[0];
    return { url, page, kind, title, names: told.filter(Boolean), otherNames, spans: 0, words: [] };
  };

  const paragraphsOf = ([id, short, day, ...blocks], places, fold) => {
    const article = places.find(({ url }) => url === `articles/${id}/`);
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
      place.spans++;
    }
  };

  const steps = (written) => {
    let number = 0;
    return (written.match(/\d+/g) ?? []).map((step) => (number += Number(step)));
  };

  /** What a place prints besides statements and words of articles, line by line. */
  const ownText = ({ title, names, otherNames, near, words }, fold) => {
    const lines = [title, ...names, ...otherNames, ...near.map((other) => other.names[0]), ...words];
    return { ...fold(lines.join("\n")), isOwn: true };
  };

  /** Statements come after the rest; each stands on its places, its address is on the first. */
  search.addStatements = (corpus, { topics, statements, words, printed }) => {
    for (const [kind, text, numbers, quoted, anchor, when, dated] of statements) {
      const places = numbers.map((number) => corpus.places[number]);
      const url = anchor ? `${places[0].page}#${anchor}` : places[0].url;
      const title = topics[anchor] ?? "";
      const told = corpus.fold(dated ? `${dated}　${text}` : text);
      corpus.statements.push({ kind, title, url, places, quoted, when, dated, ...told });
    }
    corpus.places.forEach((place, i) => {
      place.words = steps(printed[i]).map((number) => words[number]);
      place.own = ownText(place, corpus.fold);
    });
  };
}

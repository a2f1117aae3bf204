// Lists of several sites become one, by their scores; a page that several have stands once.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  /** So many pages are listed. */
  const MOST = 200;

  /**
   * [{name, url, answer}, …] → {items, suggest} for Material's list; the first site is the one that is read, its `url` "".
   * What an engine found by mending the words counts only where none found them as typed.
   */
  search.mergeAnswers = (sites) => {
    const found = sites.filter(({ answer }) => answer.items.length);
    const typed = found.filter(({ answer }) => !answer.isMended);
    const groups = new Map();
    for (const site of typed.length ? typed : found) {
      for (const group of site.answer.items) {
        const key = keyOf(group[0]);
        groups.set(key, joined(groups.get(key), group.map(placedIn(site)), site));
      }
    }
    const ranked = [...groups.values()].sort((a, b) => b.score - a.score);
    const suggest = found.map(({ answer }) => answer.suggest).find(({ length }) => length) ?? [];
    return { items: ranked.slice(0, MOST).map(({ items }) => items), suggest };
  };

  /** The page of a group; what has a page of its own in one site may be an entry of a page in another. */
  const keyOf = ({ location, title }) => {
    const anchor = anchorIn(title).match(/"(.*)"/)?.[1];
    return anchor ? `${location.replace(/others\/$/, "")}${anchor}/` : location;
  };

  const anchorIn = (title) => title.match(/<i hidden data-anchor="[^"]*"><\/i>$/)?.[0] ?? "";

  /** Its address as seen from the site that is read; the head of a group tells whose it is. */
  const placedIn = ({ name, url }) => (item, i) => {
    const tags = url && !i ? [...item.tags, escaped(name)] : item.tags;
    return { ...item, tags, location: url + item.location };
  };

  /** A page that is known already gets a link to it in this site, with what only this site says there below. */
  const joined = (known, [head, ...hits], { name }) => {
    if (!known) return { score: head.score, items: [head, ...hits] };
    const [lead, ...told] = known.items;
    const shown = new Set(known.items.map(({ text }) => text));
    const text = shown.has(head.text) ? "" : head.text;
    const link = { ...head, title: `${escaped(name)}：${head.title}`, tags: [], text, score: lead.score };
    const fresh = hits.filter((hit) => !shown.has(hit.text)).map((hit) => ({ ...hit, score: lead.score - 1 }));
    const below = told.length || !lead.text ? told : [{ ...lead, title: anchorIn(lead.title), tags: [] }];
    const all = [...below, link, ...fresh];
    const isAtOnce = ({ score }) => score >= lead.score;
    const items = [lead, ...all.filter(isAtOnce), ...all.filter((one) => !isAtOnce(one))];
    return { score: Math.max(known.score, head.score), items };
  };

  const escaped = (text) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}

// The search page's table and its downloads.
"use strict";
{
  const search = self.gazetteerSearch;
  search.AT_ONCE = 200;

  /** Rows as table rows; beyond the first two hundred they are only in the download. */
  search.fillTable = (body, rows, mark, { base, labelOf }) => {
    body.replaceChildren(
      ...rows.slice(0, search.AT_ONCE).map((row) => {
        const line = document.createElement("tr");
        const day = row.dated || row.date;
        line.append(cell(labelOf("kind", row.kind)), cell(day), told(row, mark, base), cell(sources(row)));
        return line;
      }),
    );
  };

  const cell = (...content) => {
    const made = document.createElement("td");
    made.append(...content);
    return made;
  };

  const told = ({ text, url }, mark, base) => {
    const link = document.createElement("a");
    link.href = new URL(url, base);
    link.lang = search.langOf(text);
    let done = 0;
    for (const [start, end] of mark(text).marks) {
      const found = document.createElement("mark");
      found.textContent = text.slice(start, end);
      link.append(text.slice(done, start), found);
      done = end;
    }
    link.append(text.slice(done));
    return cell(link);
  };

  const sources = ({ articles }) => articles.map(({ short }) => short).join("、");

  /** The rows as they are filtered, as CSV (with the mark that tells Excel it is UTF-8) or JSON. */
  search.download = (rows, format, { base, labelOf }) => {
    const records = rows.map((row) => ({
      kind: labelOf("kind", row.kind),
      date: row.date,
      text: row.text,
      company: row.facets.company.map((key) => labelOf("company", key)).join("、"),
      city: row.facets.city.map((key) => labelOf("city", key)).join("、"),
      article: sources(row),
      url: String(new URL(row.url, base)),
    }));
    const text = format === "json" ? `${JSON.stringify(records, null, 1)}\n` : asCsv(records);
    const type = format === "json" ? "application/json" : "text/csv";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = `search.${format}`;
    link.click();
    URL.revokeObjectURL(link.href);
  };

  const asCsv = (records) => {
    const columns = ["kind", "date", "text", "company", "city", "article", "url"];
    const guarded = (text) => text.replace(/^(?![+-]?\d[\d,]*(\.\d+)?%?$)[\t\r=+\-@＝＋－＠]/, "'$&");
    const quoted = (value) => `"${guarded(String(value)).replaceAll('"', '""')}"`;
    const lines = [columns, ...records.map((record) => columns.map((column) => record[column]))];
    return `\ufeff${lines.map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`;
  };
}

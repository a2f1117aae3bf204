// Reads a date in any form and says how the articles write that day.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  const DIGITS = "〇一二三四五六七八九";
  const FORMS = [
    /^(?<y>\d{4})[-/.年](?<m>\d{1,2})[-/.月](?<d>\d{1,2})[日号]?$/,
    /^(?<y>(?:19|20)\d\d)(?<m>[01]\d)(?<d>[0-3]\d)$/,
    /^(?<y>\d{4})[-/.年](?<m>\d{1,2})月?$/,
    /^(?<m>\d{1,2})月(?<d>\d{1,2})[日号]$/,
    /^(?<m>\d{1,2})[-/](?<d>\d{1,2})$/,
  ];

  /** 二〇二五 → 2025, 二十三 → 23. */
  const number = (words) => {
    const plain = words.replaceAll("零", "〇").replaceAll("廿", "二十");
    if (!plain.includes("十")) return [...plain].map((char) => DIGITS.indexOf(char)).join("");
    const [tens, ones] = plain.split("十");
    return String(DIGITS.indexOf(tens || "一") * 10 + (ones ? DIGITS.indexOf(ones) : 0));
  };

  const inDigits = (text) => text.replace(/[〇零一二三四五六七八九十廿]+(?=[年月日号])/g, number);

  /** The ways the articles may write the date; a day without a year where `years` has the typed one. */
  search.dateWords = (typed, years) => {
    const text = inDigits(typed.normalize("NFKC").replaceAll(/\s/g, ""));
    const found = FORMS.map((form) => form.exec(text)).find(Boolean);
    if (!found) return [];
    const { y, m, d } = found.groups;
    if (m < 1 || m > 12 || d < 1 || d > 31) return [];
    const year = y ? `${y}年` : "";
    const day = `${Number(m)}月${d ? `${Number(d)}日` : ""}`;
    return d && years.has(y) ? [year + day, day] : [year + day];
  };
}

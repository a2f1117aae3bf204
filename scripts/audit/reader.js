/* What Reader View leaves of a page: Mozilla's Readability on the page as the browser has it. */

import { createRequire } from "node:module";
import puppeteer from "puppeteer-core";

const READABILITY = createRequire(import.meta.url).resolve("@mozilla/readability/Readability.js");

/* Pages whose words all count, also as a filter leaves them. */
const PAGES = [
  "timeline/",
  "timeline/?company=unitree",
  "figures/",
  "disagreements/",
  "themes/",
  "articles/meijing-2025-02-07/",
  "companies/unitree/",
];

/* What is no text to read on: pictures, controls, the page's own links, its first heading. */
const BESIDE = "[hidden], template, script, svg, form, nav, label, button, h1, .headerlink, .timeline-filter, figure";

/* In the page: the texts that a reader sees and Reader View has not. */
function lost(beside) {
  const squeezed = (text) => text.replace(/\s+/g, "");
  const walker = document.createTreeWalker(document.querySelector(".md-content article"), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (squeezed(data) && !parentElement.closest(beside)) texts.push(squeezed(data));
  }
  const read = document.createElement("div");
  read.innerHTML = new Readability(document.cloneNode(true)).parse()?.content ?? "";
  read.querySelectorAll("svg").forEach((drawing) => drawing.remove());
  const kept = squeezed(read.textContent);
  return { all: texts.length, lost: texts.filter((text) => !kept.includes(text)) };
}

/* True where nothing is lost; `url` ends with a slash. */
export async function checkReader(url, executablePath, args) {
  const browser = await puppeteer.launch({ executablePath, args });
  try {
    let good = true;
    for (const path of PAGES) {
      const page = await browser.newPage();
      await page.goto(url + path, { waitUntil: "load" });
      await page.addScriptTag({ path: READABILITY });
      const found = await page.evaluate(lost, BESIDE);
      console.log(`Reader View /${path}: ${found.all - found.lost.length} of ${found.all} texts`);
      for (const text of found.lost.slice(0, 3)) console.log(`  lost: ${text.slice(0, 40)}`);
      good &&= found.all > 0 && found.lost.length === 0;
      await page.close();
    }
    return good;
  } finally {
    await browser.close();
  }
}

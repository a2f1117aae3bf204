// Citations: fills in the page's own address and today, and offers to copy each of them.
(() => {
  const HERE = "〔本页网址〕";
  const ACCESSED = "〔引用日期〕";
  const cited = self.citedAddress();
  const address = cited.startsWith("file:") ? HERE : cited; // where a reader keeps a file is nobody else's address
  const today = new Date().toLocaleDateString("sv"); // the reader's day as 2025-02-07
  for (const citation of document.querySelectorAll(".citation")) {
    citation.textContent = citation.textContent.replace(HERE, () => address).replace(ACCESSED, today);
    if (!navigator.clipboard) continue;
    const text = citation.textContent;
    const button = Object.assign(document.createElement("button"), {
      type: "button",
      className: "copy-citation",
      textContent: "复制",
    });
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text);
      button.textContent = "已复制";
      setTimeout(() => { button.textContent = "复制"; }, 2000);
    });
    citation.append(" ", button);
  }
})();

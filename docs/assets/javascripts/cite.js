// Citations: fills in the page's own address and offers to copy each of them.
(() => {
  const HERE = "〔本页网址〕";
  const address = location.origin + location.pathname;
  for (const citation of document.querySelectorAll(".citation")) {
    citation.textContent = citation.textContent.replace(HERE, address);
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

/* What the theme leaves to the mouse: header buttons that are labels, tables and code that scroll. */

(() => {
  /* The labels that open the drawer and the search give way to buttons that press them. */
  for (const [id, name] of [["__drawer", "导航"], ["__search", "搜索"]]) {
    const label = document.querySelector(`label.md-header__button[for="${id}"]`);
    if (!label) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = label.className;
    button.setAttribute("for", id); /* the theme's styles select by it */
    button.setAttribute("aria-label", name);
    button.append(...label.childNodes);
    button.addEventListener("click", () => label.click());
    label.hidden = true;
    label.after(button);
  }

  /* An open drawer closes on Escape and gives the focus back. */
  const drawer = document.getElementById("__drawer");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer?.checked) return;
    drawer.click();
    document.querySelector('button[for="__drawer"]')?.focus();
  });

  /* The mark that links to a heading is for the pointer: it is no stop, and no part of the heading's name. */
  for (const mark of document.querySelectorAll(".headerlink")) {
    mark.tabIndex = -1;
    mark.ariaHidden = "true";
  }

  /* A box that scrolls sideways can be reached and has the name of its section. */
  const name = (box) => {
    const headings = [...document.querySelectorAll("article :is(h1, h2, h3)")];
    const before = headings.filter((one) => one.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING);
    return (before.at(-1)?.firstChild?.textContent ?? document.title).trim();
  };
  const mark = () => {
    for (const box of document.querySelectorAll(".md-typeset__scrollwrap, .code > code, p.code")) {
      if (box.scrollWidth <= box.clientWidth || box.tabIndex === 0) continue;
      box.tabIndex = 0;
      box.setAttribute("role", "region");
      box.setAttribute("aria-label", `${name(box)}：${box.closest(".code") ? "代码" : "表格"}`);
    }
  };
  addEventListener("load", mark);
  addEventListener("resize", mark);
})();

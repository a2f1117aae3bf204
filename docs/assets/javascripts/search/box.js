// Helps Material's search box: pasted, dropped and composed text is searched, notes stand above the list.
"use strict";
{
  const WORDS = "[data-md-component=search-query]";
  const RESULT = "[data-md-component=search-result]";

  const box = document.querySelector(`input${WORDS}`);
  const result = document.querySelector(RESULT);

  /** Material asks its engine on key-up; this asks for it where text arrives in another way. */
  const ask = () => box.dispatchEvent(new Event("keyup", { bubbles: true }));

  /** Of a key that the input method has taken; some send the Enter that ends a composition after its end. */
  const TAKEN = 229;

  /** While an input method is composing, the letters in the box are not yet what is meant, its keys not ours. */
  const holdWhileComposing = (event) => {
    if (event.target === box && (event.isComposing || event.keyCode === TAKEN)) event.stopImmediatePropagation();
  };

  /** Enter goes to the first hit that is listed; pressed before the words in the box are answered, it waits for theirs. */
  let answered = "";
  let isEntered = false;
  const isAnswered = () => box.value.trim() === answered.trim();
  const holdEnter = (event) => {
    isEntered = event.target === box && event.key === "Enter" && !isAnswered();
    if (!isEntered) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const enter = () => {
    if (!isEntered || !isAnswered()) return;
    isEntered = false;
    box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  };

  const listen = () => {
    for (const kind of ["keydown", "keyup"]) {
      window.addEventListener(kind, holdWhileComposing, { capture: true });
    }
    window.addEventListener("keydown", holdEnter, { capture: true });
    box.addEventListener("answered", ({ detail }) => {
      answered = detail;
      setTimeout(enter);
    });
    box.addEventListener("input", (event) => {
      isEntered = false;
      if (!event.isComposing) ask();
    });
    box.addEventListener("compositionend", ask);
    box.addEventListener("drop", () => setTimeout(ask));
  };

  /** The engine's note comes with the first result; its place is the line above the list. */
  const liftNote = (meta, list) => {
    const note = list.querySelector(".search-note");
    if (!note) return;
    const counted = box.value.trim() ? `　${meta.textContent.trim()}` : "";
    meta.textContent = note.textContent + counted;
    list.querySelectorAll(".search-note").forEach((one) => one.remove());
  };

  /** The head of a group leads to a page; an entry of a page that stands for itself, to its own place there. */
  const anchorHeads = (list) => {
    for (const head of list.querySelectorAll("[data-anchor]")) {
      head.closest("a").hash = head.dataset.anchor;
      head.remove();
    }
  };

  /** The same query on the page of its own, with filters; its words stand in the page's settings. */
  const linkToPage = (settings) => {
    const link = document.createElement("a");
    link.className = "search-all";
    link.textContent = settings.all;
    result.before(link);
    return () => {
      link.href = `${settings.page}?q=${encodeURIComponent(box.value.trim())}`;
      link.hidden = !box.value.trim();
    };
  };

  /** What can be asked while nothing is; what else to try when nothing was found. */
  const helpBelow = (settings, meta) => {
    const { translations } = JSON.parse(document.getElementById("__config").textContent);
    const [examples, advice] = [document.createElement("p"), document.createElement("p")];
    examples.className = advice.className = "search-help";
    const buttons = settings.examples.map((words) => {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: words });
      button.addEventListener("click", () => {
        box.value = words;
        ask();
        box.focus();
      });
      return button;
    });
    examples.append(settings.try, ...buttons);
    result.before(examples);
    result.after(advice);
    return () => {
      const isNothing = meta.textContent.trim() === translations["search.result.none"];
      examples.hidden = Boolean(box.value.trim());
      advice.hidden = examples.hidden === false || !isNothing;
      advice.textContent = /[\p{L}\p{N}]/u.test(box.value) ? settings.advice : settings.signs;
    };
  };

  const watch = () => {
    const [meta, list] = [result.firstElementChild, result.lastElementChild];
    meta.setAttribute("role", "status");
    const settings = JSON.parse(document.getElementById("__search-settings")?.textContent ?? "null");
    const steps = settings ? [linkToPage(settings), helpBelow(settings, meta)] : [];
    const renew = () => {
      liftNote(meta, list);
      anchorHeads(list);
      steps.forEach((step) => step());
    };
    const observer = new MutationObserver(renew);
    for (const part of [meta, list]) observer.observe(part, { childList: true });
    box.addEventListener("input", () => steps.forEach((step) => step()));
    renew();
  };

  /** The home page's door leads to the search page; here it opens the box instead. */
  const openAtTheDoor = () => {
    document.querySelector(".search-door")?.addEventListener("click", (event) => {
      event.preventDefault();
      document.getElementById("__search").click();
      box.focus();
    });
  };

  if (box && result) {
    listen();
    openAtTheDoor();
    watch();
  }
}

// What a page opened as a file has in place of a worker, and of a server that opens the index.html of a folder.
"use strict";
{
  /** The engine runs in a frame of its own, made when it is first asked; the messages are the same. */
  self.Worker = class extends EventTarget {
    #engine;
    #loaded;

    constructor(engine) {
      super();
      this.#engine = new URL(engine, document.baseURI);
    }

    async postMessage(message) {
      const frame = await (this.#loaded ??= this.#load());
      frame.contentWindow.postMessage(message, "*");
    }

    #load() {
      const frame = Object.assign(document.createElement("iframe"), {
        hidden: true,
        src: new URL("worker.html", this.#engine).href,
      });
      addEventListener("message", ({ source, data }) => {
        if (source === frame.contentWindow) this.dispatchEvent(new MessageEvent("message", { data }));
      });
      document.body.append(frame);
      return new Promise((done) => frame.addEventListener("load", () => done(frame)));
    }
  };

  /** The links of the pages name files already; this is for those that scripts make. */
  const nameFile = (link) => {
    if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  };

  const LINK = "a[href]";
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      for (const node of [target, ...addedNodes]) {
        if (node.matches?.(LINK)) nameFile(node);
        if (node !== target) node.querySelectorAll?.(LINK).forEach(nameFile);
      }
    }
  }).observe(document, { subtree: true, childList: true, attributeFilter: ["href"] });
}

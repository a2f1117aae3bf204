// The engine's worker waits until the search is wanted, its answers while a hit is being pressed.
"use strict";
{
  const box = document.querySelector("input[data-md-component=search-query]");
  const result = document.querySelector("[data-md-component=search-result]");
  const DOORS = ".md-search__form, [for=__search], .search-door";
  const RESULT = 3;

  /** Milliseconds after which a finger that went up has clicked. */
  const CLICKED = 100;

  /** Material's box asks the engine in search/engine.js; another generator's box keeps its own. */
  const nameEngine = () => {
    const element = document.getElementById("__config");
    const { base, ...rest } = JSON.parse(element.textContent);
    const search = `${base.replace(/\/?$/, "/")}assets/search/engine.js`;
    element.textContent = JSON.stringify({ ...rest, base: `${new URL(base, document.baseURI)}.`, search });
  };

  /** The box is focused or opened; unless data is to be saved, a pointer on its way there is enough. */
  const isWanted = () =>
    new Promise((start) => {
      box.addEventListener("focus", start);
      document.getElementById("__search").addEventListener("change", start);
      if (navigator.connection?.saveData) return;
      document.addEventListener("pointerover", ({ target }) => target.closest(DOORS) && start());
    });

  /** A hit that is drawn anew between press and release loses the click. */
  let released = Promise.resolve();
  const holdWhilePressed = () => {
    released = new Promise((done) => {
      for (const kind of ["pointerup", "pointercancel"]) {
        addEventListener(kind, () => setTimeout(done, CLICKED), { capture: true, once: true });
      }
    });
  };

  /** What Material takes for its worker; the first message has the worker made once it is wanted. Box.js hears what was answered. */
  const waitingFor = (Actual) =>
    class extends EventTarget {
      #made;

      constructor(engine) {
        super();
        this.#made = isWanted().then(() => this.#make(engine));
      }

      async postMessage(message) {
        (await this.#made).postMessage(message);
      }

      #make(engine) {
        const worker = new Actual(engine);
        worker.addEventListener("message", async ({ data }) => {
          await released;
          this.dispatchEvent(new MessageEvent("message", { data }));
          if (data.type === RESULT) box.dispatchEvent(new CustomEvent("answered", { detail: data.data.query }));
        });
        return worker;
      }
    };

  if (box && result) {
    nameEngine();
    result.addEventListener("pointerdown", holdWhilePressed);
    self.Worker = waitingFor(self.Worker);
  }
}

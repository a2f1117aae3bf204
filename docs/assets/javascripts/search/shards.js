// The search box over several sites of one host: each answers with its own engine, and their lists become one.
"use strict";
{
  const search = (self.gazetteerSearch ??= {});
  const result = document.querySelector("[data-md-component=search-result]");
  const { shards, words } = JSON.parse(document.getElementById("__search-shards").textContent);
  const { base } = JSON.parse(document.getElementById("__config").textContent);
  const root = new URL(base.replace(/\/?$/, "/"), document.baseURI);
  const [QUERY, RESULT] = [2, 3];

  /** Milliseconds: how long the own answer waits for the others, and after which one that is silent counts as lost. */
  const [TOGETHER, SILENT] = [100, 5000];

  /** All sites may have one list of the shards: this one is known by its address. */
  const others = shards.filter(({ url }) => new URL(url, root).href !== root.href);

  /** What the theme takes for its worker. The other sites' workers are made by the first words that are asked. */
  const searchingAll = (Actual) =>
    class extends EventTarget {
      #own = { name: "", url: "" };
      #others = others.map((shard) => ({ ...shard }));
      #asked = [];
      #query = "";
      #timers = [];
      #isLate = false;
      #again = () => setTimeout(() => this.#tell());
      #foot = Object.assign(document.createElement("p"), { className: "search-help", hidden: true });

      constructor(engine) {
        super();
        this.#foot.setAttribute("role", "status");
        result.after(this.#foot);
        this.#open(this.#own, engine);
      }

      postMessage(message) {
        if (message.type === QUERY) this.#ask(message.data);
        this.#own.worker.postMessage(message);
      }

      #open(site, engine) {
        site.worker = new Actual(engine);
        site.worker.addEventListener("message", ({ data }) => this.#hear(site, data));
        site.worker.addEventListener("error", () => this.#lose(site));
      }

      #ask(query) {
        this.#stop();
        this.#query = query;
        this.#isLate = false;
        this.#asked = query.trim() ? [this.#own, ...this.#others] : [this.#own];
        for (const site of this.#asked) site.answer = site.isLost ? { items: [] } : null;
        for (const site of this.#asked.slice(1).filter(({ isLost }) => !isLost)) {
          if (!site.worker) this.#open(site, new URL(`${site.url}assets/search/engine.js`, root));
          site.worker.postMessage({ type: QUERY, data: query });
        }
        this.#after(SILENT, () => {
          this.#isLate = true;
          this.#tell();
        });
      }

      #after(pause, act) {
        this.#timers.push(setTimeout(act, pause));
      }

      #stop() {
        this.#timers.splice(0).forEach(clearTimeout);
      }

      #hear(site, message) {
        if (message.type !== RESULT) this.#say(message);
        else if (message.data.query === this.#query) this.#note(site, message.data);
      }

      #lose(site) {
        if (site === this.#own) return;
        site.isLost = true;
        this.#note(site, { items: [] });
      }

      /** The own answer is told alone where the others take long; then once more, with all. */
      #note(site, answer) {
        site.answer = answer;
        const isWhole = this.#asked.every((one) => one.answer);
        if (isWhole) this.#stop();
        if (isWhole || this.#isLate) this.#tell();
        else if (site === this.#own) this.#after(TOGETHER, () => this.#tell());
      }

      /** A list in which a hit is chosen by the keyboard stays until the choice is left. */
      #tell() {
        const found = this.#asked.filter(({ answer }) => answer);
        if (!found.length) return;
        if (result.contains(document.activeElement)) {
          result.addEventListener("focusout", this.#again, { once: true });
          return;
        }
        const lost = this.#asked.slice(1).filter((site) => site.isLost || (this.#isLate && !site.answer));
        const names = lost.map(({ name }) => `“${name}”`);
        this.#foot.hidden = !names.length;
        this.#foot.textContent = words.lost.replace("{names}", () => names.join(""));
        this.#say({ type: RESULT, data: { ...search.mergeAnswers(found), query: this.#query } });
      }

      #say(data) {
        this.dispatchEvent(new MessageEvent("message", { data }));
      }
    };

  /** The search page shows the rows of its own site; the same words lead to those of the others. */
  const leadOn = (form) => {
    const links = others.map(({ name, url }) => {
      const link = Object.assign(document.createElement("a"), { textContent: name });
      const renew = () => (link.href = new URL(`${url}search/?q=${encodeURIComponent(form.elements.q.value)}`, root));
      renew();
      for (const kind of ["pointerdown", "focus"]) link.addEventListener(kind, renew);
      return link;
    });
    const line = Object.assign(document.createElement("p"), { className: "search-help" });
    line.append(words.elsewhere, ...links);
    form.before(line);
  };

  /* Unpacked from a zip, a site stands alone. */
  if (result && others.length && location.protocol !== "file:") {
    self.Worker = searchingAll(self.Worker);
    const form = document.querySelector("form.search-page");
    if (form) leadOn(form);
  }
}

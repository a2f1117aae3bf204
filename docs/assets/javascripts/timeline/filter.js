// Shows of each list of events those that match the choice in the bar above it; the choice stands in the address.
(() => {
  const { FACETS, read, match, fromAddress, toAddress, atPlace } = window.timelineFacets;

  const start = () => {
    for (const list of document.querySelectorAll("[data-timeline]")) {
      const frame = list.parentElement.querySelector(".timeline-filter:not(.ready)");
      if (frame) new Filter(list, frame);
    }
  };

  class Filter {
    constructor(list, frame) {
      frame.classList.add("ready");
      this.events = [...list.querySelectorAll(".event")];
      this.rows = this.events.map(read);
      this.folds = [...list.querySelectorAll("details.rest")];
      this.years = [...list.querySelectorAll(".year, .month")].map((year) => this.year(year));
      this.list = list;
      this.more = document.getElementById("more-events");
      const marks = [...document.querySelectorAll(".overview svg a")];
      this.marks = new Map(marks.map((mark) => [mark.getAttribute("href").slice(1), mark]));
      this.chosen = fromAddress();
      this.bar = new window.timelineBar(frame, this.events, this.chosen, this);
      if (!this.bar.buttons.length) return;
      this.more?.addEventListener("change", () => this.show(match(this.rows, this.chosen)));
      window.addEventListener("hashchange", () => this.reveal());
      this.show(match(this.rows, this.chosen));
      this.reveal();
    }

    // A year or a month with its events and its lines in the page's tables of contents.
    year(year) {
      const id = year.querySelector(":scope > :is(h2, h3)")?.id;
      const lines = document.querySelectorAll(`.md-nav--secondary li:has(> a[href="#${id}"])`);
      return { parts: [year, ...lines], events: [...year.querySelectorAll(".event")] };
    }

    toggle(facet, key) {
      if (!this.chosen[facet].delete(key)) this.chosen[facet].add(key);
      this.apply();
    }

    clear() {
      for (const facet of FACETS) this.chosen[facet].clear();
      this.apply();
    }

    // The address is written when the page is shown: it takes the browser longer than all the rest.
    apply() {
      this.show(match(this.rows, this.chosen));
      clearTimeout(this.writing);
      this.writing = setTimeout(() => toAddress(this.chosen), 100);
    }

    show({ shown, counts }) {
      this.events.forEach((event, at) => {
        if (event.hidden === shown[at]) this.turn(event, shown[at]);
      });
      // A choice is made among all events, also those that are else behind the switch.
      const all = !this.more || this.more.checked || FACETS.some((facet) => this.chosen[facet].size);
      this.list.classList.toggle("all", all);
      for (const { parts, events } of this.years) {
        const empty = events.every((event) => event.hidden || !(all || event.matches(".main")));
        for (const part of parts) part.hidden = empty;
      }
      const chosen = FACETS.some((facet) => this.chosen[facet].size);
      if (this.more) this.more.disabled = chosen;
      for (const fold of this.folds) fold.open = chosen && fold.querySelector(".event:not([hidden])") !== null;
      this.bar.update(this.chosen, counts, shown.filter((is, at) => is && (all || this.events[at].matches(".main"))).length);
    }

    turn(event, shown) {
      event.hidden = !shown;
      const mark = this.marks.get(event.id);
      mark?.classList.toggle("out", !shown);
      mark?.setAttribute("tabindex", shown ? 0 : -1);
    }

    // A link to an event that is filtered away takes the filters off.
    reveal() {
      const place = atPlace();
      if (!place || place.checkVisibility()) return;
      if (this.more) this.more.checked = true;
      this.clear();
      place.scrollIntoView();
    }
  }

  (window.document$ ?? { subscribe: (run) => run() }).subscribe(start);
})();

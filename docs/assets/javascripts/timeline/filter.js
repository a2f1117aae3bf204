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
      this.years = [...list.querySelectorAll(".year")].map((year) => this.year(year));
      const marks = [...document.querySelectorAll(".overview svg a")];
      this.marks = new Map(marks.map((mark) => [mark.getAttribute("href").slice(1), mark]));
      this.chosen = fromAddress();
      this.bar = new window.timelineBar(frame, this.events, this.chosen, this);
      if (!this.bar.buttons.length) return;
      window.addEventListener("hashchange", () => this.reveal());
      this.show(match(this.rows, this.chosen));
      this.reveal();
    }

    // A year with its events and its lines in the page's tables of contents.
    year(year) {
      const { id } = year.querySelector("h2");
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
      for (const { parts, events } of this.years) {
        const empty = events.every((event) => event.hidden);
        for (const part of parts) part.hidden = empty;
      }
      this.bar.update(this.chosen, counts, shown.filter(Boolean).length);
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
      if (!place?.closest(".timeline [hidden]")) return;
      this.clear();
      place.scrollIntoView();
    }
  }

  (window.document$ ?? { subscribe: (run) => run() }).subscribe(start);
})();

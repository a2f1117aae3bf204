// The bar of filters above a list of events: a button for each key that narrows the list, what is shown, a way back.
window.timelineBar = (() => {
  const { FACETS, offered } = window.timelineFacets;
  const AT_ONCE = 8;

  class Bar {
    // `on.toggle(facet, key)` and `on.clear()` tell the list; its words come from the template in the frame.
    constructor(frame, events, chosen, on) {
      this.frame = frame;
      this.total = events.length;
      this.buttons = [];
      const bar = frame.querySelector("template").content.cloneNode(true);
      for (const facet of FACETS) {
        this.offer(bar.querySelector(`[data-facet="${facet}"]`), facet, events, chosen, on);
      }
      if (!this.buttons.length) return;
      frame.append(bar);
      const chosenBefore = FACETS.some((facet) => chosen[facet].size);
      frame.querySelector(".filter-bar").open = chosenBefore || matchMedia("(min-width: 60em)").matches;
      this.part("clear").addEventListener("click", () => {
        on.clear();
        frame.querySelector("summary").focus();
      });
    }

    part(name) {
      return this.frame.querySelector(`[data-${name}]`);
    }

    // A key that every event has narrows nothing: it is not offered, and no address can choose it.
    offer(group, facet, events, chosen, on) {
      const keys = offered(events, facet).filter((one) => one.count < events.length);
      const few = keys.length > AT_ONCE + 2 ? AT_ONCE : keys.length;
      const more = group.querySelector(".more-keys");
      const button = (one) => this.button(facet, one, on);
      more.before(...keys.slice(0, few).map(button));
      more.append(...keys.slice(few).map(button));
      more.hidden = few === keys.length;
      more.open = keys.slice(few).some((one) => chosen[facet].has(one.key));
      group.hidden = !keys.length;
      const known = new Set(keys.map((one) => one.key));
      for (const key of [...chosen[facet]]) if (!known.has(key)) chosen[facet].delete(key);
    }

    button(facet, { key, name }, on) {
      const button = document.createElement("button");
      const count = document.createElement("small");
      button.type = "button";
      button.append(name, " ", count);
      button.addEventListener("click", () => on.toggle(facet, key));
      this.buttons.push({ facet, key, button, count });
      return button;
    }

    update(chosen, counts, shown) {
      for (const { facet, key, button, count } of this.buttons) {
        const left = counts[facet].get(key) ?? 0;
        count.textContent = left;
        button.setAttribute("aria-pressed", chosen[facet].has(key));
        button.classList.toggle("idle", !left);
      }
      const names = this.buttons.filter(({ facet, key }) => chosen[facet].has(key));
      this.frame.dataset.chosen = names.map(({ button }) => button.firstChild.textContent).join("、");
      this.part("some").hidden = !shown;
      this.part("none").hidden = shown > 0;
      this.part("shown").textContent = shown;
      this.part("all").textContent = this.total;
      this.part("clear").hidden = FACETS.every((facet) => !chosen[facet].size);
    }
  }

  return Bar;
})();

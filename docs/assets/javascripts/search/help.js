// What the search page offers while nothing is asked, and where nothing was found.
"use strict";
{
  const search = self.gazetteerSearch;
  const part = (form, name) => form.querySelector(`[data-${name}]`);

  /** Examples, which the settings of the box hold, are asked by a press. */
  search.offer = (form, show) => {
    const settings = JSON.parse(document.getElementById("__search-settings").textContent);
    const buttons = settings.examples.map((words) => {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: words });
      button.addEventListener("click", () => {
        form.elements.q.value = words;
        show();
      });
      return button;
    });
    part(form, "examples").append(settings.try, ...buttons);
  };

  /** Examples while nothing is asked; where nothing was found, why, what to try, and the indexes. */
  search.help = (form, { query, isAsked, found, kept }, engine) => {
    const isNothing = isAsked && !kept.length;
    part(form, "examples").hidden = Boolean(isAsked);
    part(form, "nothing=words").hidden = !isNothing || found.length > 0;
    part(form, "nothing=filters").hidden = !isNothing || !found.length;
    const missing = isNothing && !found.length ? engine.unknown(query) : [];
    part(form, "missing").hidden = !missing.length;
    part(form, "missing").firstElementChild.textContent = missing.map((words) => `“${words}”`).join("");
    document.querySelector(".search-indexes").hidden = part(form, "nothing=words").hidden;
  };
}

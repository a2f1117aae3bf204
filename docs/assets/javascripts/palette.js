// The header's switch: system, light, dark. Material's own marks the body on every load, which styles each element of
// the page anew; this one changes only what differs, and keeps the choice where Material's first script looks for it.

(() => {
  // The choice as it was kept; what is none, or no JSON, is forgotten, and the system decides.
  const kept = (inputs) => {
    try {
      const index = __md_get("__palette")?.index ?? 0;
      if (Number.isInteger(index) && inputs[index]) return index;
    } catch {
      localStorage.removeItem(`${__md_scope.pathname}.__palette`);
    }
    return 0;
  };

  const inputs = [...document.querySelectorAll("[data-palette] input")];
  if (!inputs.length) return;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const KEYS = ["media", "scheme", "primary", "accent"];
  const told = (input) => Object.fromEntries(KEYS.map((key) => [key, input.getAttribute(`data-md-color-${key}`)]));
  let index = kept(inputs);

  const show = () => {
    const colours = told(inputs[index || (system.matches ? 2 : 1)]);
    for (const [key, value] of Object.entries(colours)) {
      const name = `data-md-color-${key}`;
      if (document.body.getAttribute(name) !== value) document.body.setAttribute(name, value);
    }
    inputs.forEach((input, at) => {
      input.checked = at === index;
      input.nextElementSibling.hidden = at !== index;
    });
  };

  const choose = (at) => {
    index = at;
    __md_set("__palette", { index, color: told(inputs[index]) });
    show();
  };

  inputs.forEach((input, at) => {
    input.addEventListener("change", () => choose(at));
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      const next = (at + 1) % inputs.length;
      choose(next);
      inputs[next].focus();
    });
  });
  system.addEventListener("change", show);
  show();
})();

// What a date, a button or, in an article, a name says of itself when pointed at; in the theme's look, by one listener.
(() => {
  const HOSTS = "[title], .receipt:not([open]) > summary, span[id] a";
  const site = new URL(`${JSON.parse(document.getElementById("__config").textContent).base}/`, location);
  let shown;
  const fetched = new Map();

  const point = ({ target }) => {
    const host = target.closest?.(HOSTS);
    if (host !== shown?.host) show(host);
  };

  // The browser would show the title too: it is away as long as ours is there.
  const show = async (host) => {
    hide();
    if (!host || (host.matches("summary") && matchMedia("(hover: none)").matches)) return;
    const mine = { host, title: host.title };
    shown = mine;
    host.removeAttribute("title");
    const text = mine.title || words(host) || (await preview(host));
    if (text && shown === mine) mine.tip = place(host, text);
  };

  const hide = () => {
    const { host, title, tip } = shown ?? {};
    shown = undefined;
    if (title) host.title = title;
    if (!tip) return;
    host.removeAttribute("aria-describedby");
    tip.classList.remove("md-tooltip2--active");
    tip.removeAttribute("id");
    setTimeout(() => tip.remove(), 250);
  };

  // A pill tells the words behind it, each with its source.
  const words = (host) =>
    host.matches("summary") &&
    [...host.parentElement.querySelectorAll("blockquote")].map(quoted).join("\n\n");

  const quoted = (quote) => {
    const copy = quote.cloneNode(true);
    for (const beside of copy.querySelectorAll(".original, [data-at]")) beside.remove();
    return [...copy.querySelectorAll("p")].map((one) => one.textContent.trim()).filter(Boolean).join("\n");
  };

  // Names are told by the address they link to; the list of them, or the part that has it, is fetched when first asked for.
  const preview = async (link) => {
    if (!link.href) return "";
    const address = link.href.slice(site.href.length).replace(/\bindex\.html(?=#|$)/, "");
    const all = await list("previews");
    const some = all.files ? await list(`previews/${hashOf(address) % all.files}`) : all;
    return some[address];
  };

  const list = (name) => {
    const load = () => fetch(new URL(`assets/${name}.json`, site)).then((got) => got.json());
    if (!fetched.has(name)) fetched.set(name, load().catch(() => ({})));
    return fetched.get(name);
  };

  const hashOf = (name) => [...name].reduce((found, char) => (found * 31 + char.codePointAt(0)) % 65536, 0);

  const place = (host, text) => {
    const tip = document.createElement("div");
    const inner = document.createElement("div");
    tip.className = "md-tooltip2 md-tooltip2--bottom";
    tip.id = "tooltip";
    tip.setAttribute("role", "tooltip");
    inner.className = "md-tooltip2__inner md-typeset";
    inner.textContent = text;
    tip.append(inner);
    document.body.append(tip);
    const { x, y, width, height } = host.getBoundingClientRect();
    const sizes = { "host-x": x + scrollX, "host-y": y + scrollY, x: width / 2, y: height + 8, width: inner.offsetWidth, tail: 0 };
    for (const [name, size] of Object.entries(sizes)) tip.style.setProperty(`--md-tooltip-${name}`, `${size}px`);
    host.setAttribute("aria-describedby", tip.id);
    requestAnimationFrame(() => shown?.tip === tip && tip.classList.add("md-tooltip2--active"));
    return tip;
  };

  document.addEventListener("click", hide);
  document.addEventListener("mouseover", point);
  document.addEventListener("focusin", point);
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", ({ key }) => key === "Escape" && hide());
  document.documentElement.addEventListener("mouseleave", hide);
})();

// Sorts a table that asks for it (class "sortable", on the table or around it) by a press on the head of a column.
(() => {
  const collator = new Intl.Collator("zh", { numeric: true });
  const NUMBER = /^[+-]?\d[\d,]*(\.\d+)?$/;

  const start = () => {
    for (const table of document.querySelectorAll("table.sortable, .sortable table")) {
      if (!table.querySelector("button.sort")) prepare(table);
    }
  };

  // The order of the page is kept, to be the third press of a column.
  const prepare = (table) => {
    const rows = [...table.tBodies[0].rows];
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => sort(table, rows, head, column));
    });
  };

  const sort = (table, rows, head, column) => {
    const numeric = rows.every((row) => isNumber(key(row, column)));
    const [first, second] = numeric ? ["descending", "ascending"] : ["ascending", "descending"];
    const next = { [first]: second, [second]: "" }[head.ariaSort] ?? first;
    for (const cell of table.tHead.rows[0].cells) cell.removeAttribute("aria-sort");
    if (next) head.setAttribute("aria-sort", next);
    table.tBodies[0].append(...(next ? sorted(rows, column, numeric, next) : rows));
  };

  // Empty cells stay last in both directions; equal ones keep the order of the page.
  const sorted = (rows, column, numeric, direction) => {
    const sign = direction === "ascending" ? 1 : -1;
    const compare = numeric ? (a, b) => toNumber(a) - toNumber(b) : collator.compare;
    return rows
      .map((row) => ({ row, value: key(row, column) }))
      .sort((a, b) => {
        if (!a.value || !b.value) return (a.value ? 0 : 1) - (b.value ? 0 : 1);
        return sign * compare(a.value, b.value);
      })
      .map(({ row }) => row);
  };

  const key = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.value ?? cell.textContent.trim();
  };
  const isNumber = (text) => text === "" || NUMBER.test(text);
  const toNumber = (text) => Number(text.replaceAll(",", ""));

  (window.document$ ?? { subscribe: (run) => run() }).subscribe(start);
})();

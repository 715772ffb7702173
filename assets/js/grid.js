// The grid of rows: one tab stop, arrows, Home, End, the Page keys; Enter or F2 opens the row's form at that column. After
// the ARIA pattern: https://www.w3.org/WAI/ARIA/apg/patterns/grid/. Without a script its links are plain links.
{
  const PAGE = 10;

  const cells = (row) => [...(row?.cells ?? [])];
  const gridOf = (element) => element?.closest?.("[data-grid]");
  const cellOf = (element) => element?.closest?.("[data-grid] :is(th, td)");

  // What takes the focus in a cell: its only link, else the cell itself.
  const target = (cell) => cell?.querySelector("a, button") ?? cell;

  const set = (grid, cell) => {
    const current = grid.querySelector("[tabindex='0']");
    if (current) current.tabIndex = -1;
    if (cell) target(cell).tabIndex = 0;
  };

  const move = (grid, row, column) => {
    const rows = [...grid.rows];
    const to = rows[Math.max(0, Math.min(row, rows.length - 1))];
    const cell = cells(to)[Math.max(0, Math.min(column, cells(to).length - 1))];
    if (!cell) return;
    set(grid, cell);
    target(cell).focus({ preventScroll: true });
    reveal(grid, cell);
  };

  // The sticky head and the sticky first column would cover what the browser scrolls to.
  const reveal = (grid, cell) => {
    const frame = grid.closest(".table-frame");
    if (!frame) return;
    const box = cell.getBoundingClientRect();
    const view = frame.getBoundingClientRect();
    const head = grid.tHead?.getBoundingClientRect().height ?? 0;
    const first = cell.cellIndex > 0 ? (cells(cell.parentElement)[0]?.getBoundingClientRect().width ?? 0) : 0;
    if (cell.cellIndex === 0) frame.scrollLeft = 0;
    else if (box.left < view.left + first) frame.scrollLeft -= view.left + first - box.left;
    else if (box.right > view.right) frame.scrollLeft += Math.min(box.right - view.right, box.left - view.left - first);
    if (cell.parentElement.parentElement === grid.tHead) frame.scrollTop = 0;
    else if (box.top < view.top + head) frame.scrollTop -= view.top + head - box.top;
    else if (box.bottom > view.bottom) frame.scrollTop += box.bottom - view.bottom + 2;
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  const edit = (cell) => {
    const address = cell.parentElement.dataset.edit;
    if (!address) return false;
    location.href = cell.dataset.position ? `${address}#v-${cell.dataset.position}` : address;
    return true;
  };

  const begin = (root) => {
    for (const grid of root.querySelectorAll("[data-grid]")) {
      for (const element of grid.querySelectorAll("th, td, a, button")) element.tabIndex = -1;
      set(grid, grid.tBodies[0]?.rows[0]?.cells[0] ?? grid.rows[0]?.cells[0]);
    }
  };

  document.addEventListener("keydown", (event) => {
    const cell = cellOf(event.target);
    const grid = gridOf(cell);
    if (!cell || event.altKey || event.metaKey) return;
    const row = cell.parentElement.rowIndex;
    const column = cell.cellIndex;
    const control = event.ctrlKey;
    const rows = grid.rows.length;
    const to = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [control ? 0 : row, 0],
      End: [control ? rows - 1 : row, Infinity],
      PageUp: [Math.max(row - PAGE, Math.min(row, 1)), column],
      PageDown: [row + PAGE, column],
    }[event.key];
    if (to && !(control && event.key.startsWith("Arrow"))) {
      event.preventDefault();
      move(grid, to[0], to[1]);
      return;
    }
    const opens = event.key === "F2" || (event.key === "Enter" && !event.target.closest("a, button"));
    if (opens && !control && edit(cell)) event.preventDefault();
  });

  // A press on a cell makes it the one that the Tab key comes to; a double press opens the form there.
  document.addEventListener("mousedown", (event) => {
    const cell = cellOf(event.target);
    if (!cell || event.target.closest("a, button")) return;
    set(gridOf(cell), cell);
    target(cell).focus({ preventScroll: true });
  });
  document.addEventListener("dblclick", (event) => {
    const cell = cellOf(event.target);
    if (cell && !event.target.closest("a, button")) edit(cell);
  });

  // A request that is not wanted any more; the server stops what it runs for it.
  document.addEventListener("click", (event) => {
    const stop = event.target.closest?.("[data-abort]");
    const asking = stop && document.querySelector(stop.dataset.abort);
    asking?.dispatchEvent(new Event("htmx:abort", { bubbles: true }));
    asking?.focus();
  });

  // Escape leaves a form as it was; a list of choices and an input method take it first.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
    const form = document.querySelector("[data-cancel]");
    if (form && !document.querySelector("details.menu[open]")) location.href = form.dataset.cancel;
  });

  // Typing into a field that is NULL or the default makes it a value; NULL and the default dim what was typed.
  const dim = (mode) => {
    const field = document.getElementById(mode.dataset.mode);
    field?.classList.toggle("unused", mode.value !== "value");
    if (field) field.placeholder = mode.value === "value" ? "" : mode.selectedOptions[0].textContent;
  };
  document.addEventListener("input", (event) => {
    const mode = document.querySelector(`[data-mode="${event.target.id}"]`);
    if (!mode || !event.target.id) return;
    mode.value = "value";
    dim(mode);
  });
  document.addEventListener("change", (event) => {
    const mode = event.target.closest?.("[data-mode]");
    if (!mode) return;
    dim(mode);
    const field = document.getElementById(mode.dataset.mode);
    if (mode.value === "value") field?.focus();
    else if (field && mode.value !== "value" && field.value) field.value = "";
  });

  const ready = () => {
    begin(document);
    for (const mode of document.querySelectorAll("[data-mode]")) dim(mode);
    // The column that the form was opened at.
    const wanted = location.hash.startsWith("#v-") && document.getElementById(location.hash.slice(1));
    if (wanted) {
      wanted.focus();
      wanted.select?.();
    }
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready);
  else ready();
  document.addEventListener("htmx:load", (event) => begin(event.detail.elt.parentElement ?? document));
}

// Limbeck's own behaviour: one module, delegated events, nothing that a page needs in order to work.
{
  const status = () => document.getElementById("announce");

  // Says something to people who cannot see the page change.
  const announce = (text) => {
    const region = status();
    if (region && text) region.textContent = text;
  };

  // Every request of htmx carries the form token.
  document.addEventListener("htmx:configRequest", (event) => {
    const token = document.querySelector('meta[name="csrf"]');
    if (token) event.detail.headers["x-csrf-token"] = token.content;
  });

  // A region that waits says so, and remembers which element had the focus.
  let focused = null;
  document.addEventListener("htmx:beforeRequest", (event) => {
    event.detail.target?.setAttribute("aria-busy", "true");
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    const active = document.activeElement;
    focused = active && active !== document.body ? active.id : null;
    event.detail.target?.removeAttribute("aria-busy");
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    event.detail.target?.removeAttribute("aria-busy");
  });

  // After a swap the focus never falls to the body: the same element, what asks for it, or the region itself.
  document.addEventListener("htmx:afterSettle", (event) => {
    const region = event.detail.elt;
    announce(region.dataset?.announce ?? region.querySelector?.("[data-announce]")?.dataset.announce);
    // What nobody was at takes no focus: a page that follows a run does not pull its reader back.
    if (focused === null || (document.activeElement && document.activeElement !== document.body)) return;
    const wanted =
      region.querySelector?.("[data-focus]") ?? (focused && document.getElementById(focused)) ?? region;
    if (!wanted?.focus) return;
    if (wanted === region && !region.hasAttribute("tabindex")) region.tabIndex = -1;
    wanted.focus({ preventScroll: true });
  });

  const unreachable = () => {
    const region = document.getElementById("flash");
    if (!region) return;
    const line = document.createElement("p");
    line.className = "message bad";
    line.textContent = "Limbeck did not answer. Is it still running? What you typed is still here.";
    region.replaceChildren(line);
  };
  document.addEventListener("htmx:sendError", unreachable);
  document.addEventListener("htmx:timeout", unreachable);

  // Menus close on Escape and on a press elsewhere; Escape gives the focus back.
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
    const press = event.target.closest?.("[data-copy], [data-dismiss], [data-toggle-all]");
    if (!press) return;
    if (press.dataset.copy !== undefined) {
      const text = press.closest(".code")?.querySelector("pre")?.innerText ?? "";
      navigator.clipboard?.writeText(text).then(() => announce("Copied"));
      press.classList.add("copied");
      setTimeout(() => press.classList.remove("copied"), 1200);
    }
    if (press.dataset.dismiss !== undefined) {
      press.closest(".message")?.remove();
      document.getElementById("main")?.focus({ preventScroll: true });
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const menu = event.target.closest?.("details.menu[open]");
      if (menu) {
        menu.open = false;
        menu.querySelector("summary")?.focus();
      }
    }
    // Ctrl or Command with S or Enter sends the form that one types in.
    const sends = (event.ctrlKey || event.metaKey) && (event.key === "s" || event.key === "Enter");
    const form = event.target.closest?.("form[data-shortcut]");
    if (sends && form) {
      event.preventDefault();
      form.requestSubmit();
    }
    if (event.key === "Enter" && event.target.matches?.(".editor textarea") && !event.isComposing && !sends) {
      const area = event.target;
      const line = area.value.slice(area.value.lastIndexOf("\n", area.selectionStart - 1) + 1, area.selectionStart);
      const indent = /^[ \t]*/.exec(line)[0];
      if (indent) {
        event.preventDefault();
        document.execCommand("insertText", false, `\n${indent}`);
      }
    }
  });

  // Choices that take effect at once; without a script the form's own button does it.
  document.addEventListener("change", (event) => {
    event.target.closest?.("[data-submit-on-change]")?.form?.requestSubmit();
  });

  // A destroying act stays disabled until its word is typed. The server asks again.
  const judge = (input) => {
    const button = input.form?.querySelector("[data-needs-word]");
    if (!button) return;
    const words = [...input.form.querySelectorAll("[data-word]")];
    const missing = words.some((word) => word.value.trim() !== word.dataset.word);
    button.disabled = missing;
  };

  // The editor is as tall as its text, and its numbers go with it.
  const measure = (area) => {
    const lines = area.value.split("\n").length;
    area.rows = Math.max(lines + 1, 12);
    const numbers = area.closest(".editor")?.querySelector(".numbers");
    if (!numbers) return;
    while (numbers.children.length > lines) numbers.lastElementChild.remove();
    while (numbers.children.length < lines) {
      const item = document.createElement("li");
      item.textContent = String(numbers.children.length + 1);
      numbers.append(item);
    }
  };

  const changed = new WeakSet();
  document.addEventListener("input", (event) => {
    const target = event.target;
    if (target.matches?.("[data-word]")) judge(target);
    if (target.matches?.(".editor textarea")) measure(target);
    const guarded = target.closest?.("form[data-guard]");
    if (guarded) changed.add(guarded);
  });
  document.addEventListener("submit", (event) => changed.delete(event.target));
  window.addEventListener("beforeunload", (event) => {
    const lost = [...document.querySelectorAll("form[data-guard]")].some((form) => changed.has(form));
    if (lost) event.preventDefault();
  });

  // A page that shows a moment asks for the next one by itself: only where htmx is not there to do better.
  const begin = (root) => {
    for (const input of root.querySelectorAll("[data-word]")) judge(input);
    for (const area of root.querySelectorAll(".editor textarea")) measure(area);
    // A line that is named in the address, and a line that is wrong, are shown.
    root.querySelector(".editor .numbers .wrong")?.scrollIntoView({ block: "center" });
  };
  const ready = () => {
    begin(document);
    document.documentElement.dataset.script = "on";
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready);
  else ready();
  document.addEventListener("htmx:load", (event) => begin(event.detail.elt));
}

/* Lists of a form that grow by a line: without script the same button sends the form and gets an empty line back. */
(function () {
  "use strict";

  function add(box) {
    const rows = box.querySelectorAll("[data-row]");
    const last = rows[rows.length - 1];
    const row = last.cloneNode(true);
    row.querySelectorAll("input, select").forEach((one) => {
      one.value = "";
      one.setAttribute("aria-label", one.getAttribute("aria-label").replace(/\d+/, rows.length + 1));
    });
    last.after(row);
    return row;
  }

  /* The line below, made where there is none. */
  function next(row, box) {
    (row.nextElementSibling || add(box)).querySelector("input").focus();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-add]");
    if (!button) return;
    event.preventDefault();
    const row = add(button.closest("[data-rows]"));
    row.querySelector("select, input").focus();
  });

  document.addEventListener("keydown", (event) => {
    const row = event.target.closest("[data-row]");
    if (!row || event.key !== "Enter" || event.isComposing || event.target.tagName !== "INPUT") return;
    event.preventDefault();
    next(row, row.closest("[data-rows]"));
  });

  window.shilu = Object.assign(window.shilu || {}, { addRow: add });
})();

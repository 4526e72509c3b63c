/* The month of a plan: arrow keys walk its days; an item is moved by dragging it, or by picking it up with its button and
   choosing a day by key or click. Either way a small form then asks why and is sent. Without script the item's page has it. */
(function () {
  "use strict";
  const table = document.querySelector("[data-plan-month]");
  if (!table) return;
  const form = document.querySelector("[data-plan-move]");
  const said = document.querySelector("[data-plan-said]");
  const days = Array.from(table.querySelectorAll("[data-day]"));
  let picked = null;

  const words = (text, ...parts) => parts.reduce((done, part, i) => done.split("{" + i + "}").join(part), text);

  function tell(text) {
    said.hidden = !text;
    said.textContent = text;
  }

  function walkTo(day) {
    days.forEach((one) => one.setAttribute("tabindex", one === day ? "0" : "-1"));
    day.focus();
  }

  function end() {
    picked = null;
    table.classList.remove("plan-choosing");
  }

  function pick(item) {
    picked = item;
    form.hidden = true;
    table.classList.add("plan-choosing");
    tell(words(form.dataset.choosing, item.dataset.title));
    walkTo(item.closest("[data-day]") || days[0]);
  }

  function choose(day) {
    const item = picked;
    end();
    tell("");
    const [, month, of] = day.dataset.day.split("-").map(Number);
    form.action = form.dataset.path + item.dataset.planItem + "/move";
    form.elements.month.value = month;
    form.elements.day.value = of;
    form.querySelector("[data-plan-what]").textContent = words(form.dataset.words, item.dataset.title, day.dataset.day);
    const asks = item.dataset.proposed !== "true";
    form.querySelector("[data-plan-reason]").hidden = !asks;
    form.elements.reason.required = asks;
    form.hidden = false;
    form.scrollIntoView({ block: "nearest" });
    (asks ? form.elements.reason : form.querySelector("button")).focus();
  }

  function cancel() {
    const item = picked;
    end();
    form.hidden = true;
    tell(form.dataset.cancelled);
    (item ? item.querySelector("[data-plan-pick]") : table.querySelector("[data-day][tabindex='0']")).focus();
  }

  /* Said in full: on a phone the cells are blocks, and a browser would take them for no table. */
  const roles = { table: "grid", tr: "row", th: "columnheader", td: "gridcell" };
  table.setAttribute("role", roles.table);
  ["tr", "th", "td"].forEach((tag) => table.querySelectorAll(tag).forEach((one) => one.setAttribute("role", roles[tag])));
  (table.querySelector(".plan-today") || days[0]).setAttribute("tabindex", "0");
  days.forEach((day) => day.hasAttribute("tabindex") || day.setAttribute("tabindex", "-1"));

  const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  table.addEventListener("keydown", (event) => {
    const at = days.indexOf(event.target);
    if (event.key === "Escape" && picked) return cancel();
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    let to = at + steps[event.key];
    if (event.key === "Home") to = 0;
    if (event.key === "End") to = days.length - 1;
    if (event.key === "Enter" && picked) {
      event.preventDefault();
      return choose(days[at]);
    }
    if (!(to in days)) return;
    event.preventDefault();
    walkTo(days[to]);
  });

  if (!form) return;
  document.querySelectorAll("[data-plan-pick]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      pick(button.closest("[data-plan-item]"));
    });
  });
  table.addEventListener("click", (event) => {
    const day = event.target.closest("[data-day]");
    if (picked && day && !event.target.closest("a, button, summary")) choose(day);
  });
  form.querySelector("[data-plan-cancel]").addEventListener("click", cancel);

  document.addEventListener("dragstart", (event) => {
    const item = event.target.closest && event.target.closest("[data-plan-item]");
    if (!item) return;
    picked = item;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", item.dataset.title);
  });
  document.addEventListener("dragend", () => {
    days.forEach((day) => day.classList.remove("plan-over"));
    end();
  });
  days.forEach((day) => {
    day.addEventListener("dragover", (event) => {
      if (!picked) return;
      event.preventDefault();
      day.classList.add("plan-over");
    });
    day.addEventListener("dragleave", () => day.classList.remove("plan-over"));
    day.addEventListener("drop", (event) => {
      if (!picked) return;
      event.preventDefault();
      if (picked.closest("[data-day]") !== day) choose(day);
    });
  });
})();

/* A draft is saved a second after something was typed, and only what changed. Whatever the server lacks stands in this
   browser as well, by account and draft: a reload, a lost network or an expired session lose nothing. */
(function () {
  "use strict";

  const SOON = 1000;
  const AGAIN = 5000;
  const form = document.querySelector("form[data-draft]");
  if (!form) return;

  const key = "shilu.draft." + form.dataset.account + "." + form.dataset.draft;
  const state = form.querySelector("[data-state]");
  const saved = {};
  let page = Math.random().toString(36).slice(2);
  let timer = null;
  let saving = null;
  let sent = false;

  const groups = () => Array.from(form.querySelectorAll("[data-field]"));
  const name = (group) => group.dataset.field;

  function pairs(group) {
    return Array.from(group.querySelectorAll("input[name], select[name], textarea[name]"))
      .filter((one) => one.type !== "file" && (!/^(checkbox|radio)$/.test(one.type) || one.checked))
      .map((one) => [one.name, one.value]);
  }

  /* As the server wrote it: on a slow line something is typed before this script runs, and that is not saved yet. */
  function served(group) {
    return Array.from(group.querySelectorAll("input[name], select[name], textarea[name]"))
      .filter((one) => one.type !== "file" && (!/^(checkbox|radio)$/.test(one.type) || one.defaultChecked))
      .map((one) => [one.name, servedValue(one)]);
  }

  function servedValue(one) {
    if (/^(checkbox|radio)$/.test(one.type)) return one.value;
    if (one.options) return (Array.from(one.options).find((option) => option.defaultSelected) || one.options[0]).value;
    return one.dataset.served === undefined ? one.defaultValue : one.dataset.served;
  }

  const written = (group) => JSON.stringify(pairs(group));
  const changed = () => groups().filter((group) => written(group) !== saved[name(group)]);

  /* The copy in this browser: what the server lacks. */
  function keep() {
    const lacking = changed().filter((group) => name(group) !== "evidence");
    try {
      if (lacking.length === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify({
        page,
        version: form.elements.version.value,
        names: window.shilu.names,
        fields: lacking.map((group) => [name(group), pairs(group)]),
      }));
    } catch (full) {
      say("full");
    }
  }

  function fill(group, values) {
    const held = {};
    values.forEach(([one, value]) => (held[one] = held[one] || []).push(value));
    const rows = group.matches("[data-rows]") ? Math.max(...Object.values(held).map((all) => all.length)) : 0;
    while (group.querySelectorAll("[data-row]").length < rows) window.shilu.addRow(group);
    const seen = {};
    group.querySelectorAll("input[name], select[name], textarea[name]").forEach((one) => {
      if (one.type === "file") return;
      const all = held[one.name] || [];
      if (/^(checkbox|radio)$/.test(one.type)) one.checked = all.includes(one.value);
      else {
        const at = seen[one.name] || 0;
        seen[one.name] = at + 1;
        one.value = all[at] === undefined ? "" : all[at];
        one.dispatchEvent(new Event("shilu:filled"));
      }
    });
    const more = group.closest("details");
    if (more) more.open = true;
  }

  /* What was typed here and did not reach the server. */
  function restore() {
    const copy = localStorage.getItem(key);
    if (copy === null) return;
    const held = JSON.parse(copy);
    page = held.page;
    form.elements.version.value = held.version;
    Object.assign(window.shilu.names, held.names);
    held.fields.forEach(([field, values]) => {
      const group = groups().find((one) => name(one) === field);
      if (group) fill(group, values);
    });
    if (changed().length > 0) {
      say("restored");
      later(SOON);
    } else keep();
  }

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  }

  /* One at a time; whether the server has everything now. */
  async function save() {
    clearTimeout(timer);
    if (saving) await saving;
    saving = send();
    const well = await saving;
    saving = null;
    keep();
    return well;
  }

  async function send() {
    const now = changed().map((group) => [group, pairs(group)]);
    const body = new URLSearchParams({
      _csrf: form.elements._csrf.value,
      version: form.elements.version.value,
      page,
      fields: now.map(([group]) => name(group)).join(" "),
    });
    now.forEach(([, values]) => values.forEach(([one, value]) => body.append(one, value)));
    let answer;
    try {
      answer = await fetch(form.dataset.save, { method: "POST", headers: { "HX-Request": "true" }, body });
    } catch (lost) {
      say("offline");
      later(AGAIN);
      return false;
    }
    if (answer.status === 401 || answer.status === 403) return say("over", true);
    if (answer.status === 404 || answer.status === 422) return say("gone", true);
    if (!answer.ok) {
      later(AGAIN);
      return say("fault");
    }
    tell(await answer.text());
    const told = state.querySelector("[data-version]");
    if (told.dataset.clash === "true") return true;
    moved(told.dataset.version);
    now.forEach(([group, values]) => { saved[name(group)] = JSON.stringify(values); });
    return true;
  }

  /* Only what is new is shown, since it is read out. */
  function tell(part) {
    const holder = document.createElement("template");
    holder.innerHTML = part;
    const was = state.querySelector("[data-version]");
    const now = holder.content.querySelector("[data-version]");
    if (was && state.textContent.trim() === holder.content.textContent.trim()) {
      was.dataset.version = now.dataset.version;
      was.dataset.clash = now.dataset.clash;
    } else state.replaceChildren(holder.content);
  }

  function say(what, link) {
    const line = document.createElement("p");
    line.className = "note note-warn";
    line.textContent = state.dataset[what];
    if (link) {
      const way = document.createElement("a");
      way.href = form.dataset.save;
      way.textContent = state.dataset.goOn;
      line.append(" ", way);
    }
    state.replaceChildren(line);
    return false;
  }

  function typed(event) {
    if (!event.target.closest("[data-field]")) return;
    keep();
    later(event.target.closest("[data-field=evidence]") ? 0 : SOON);
  }

  /* Everything is saved first: a form that is sent into an expired session or no network would be lost. */
  async function submit(event) {
    if (sent) return;
    event.preventDefault();
    const by = event.submitter;
    const well = await save();
    if (by && by.matches("[data-enter]")) return; // Enter in a line saves and stays
    if (!well) {
      state.scrollIntoView({ block: "nearest" });
      return;
    }
    form.elements.fields.value = changed().map(name).join(" ");
    form.elements.page.value = page;
    sent = true;
    form.requestSubmit(by);
    setTimeout(() => { sent = false; }, AGAIN);
  }

  /* The draft is at least so far on, and nothing this page does not know lies before. */
  function moved(version) {
    if (Number(version) > Number(form.elements.version.value)) form.elements.version.value = version;
  }

  const people = (text) => text.split(/[、，,；;\n]+/).map((one) => one.trim()).filter((one) => one !== "");

  /* People stand in a field of the draft that another part of this page wrote there. Whoever was added or taken away
     here and is not saved yet stays so. */
  function take(field, stands) {
    const group = groups().find((one) => name(one) === field);
    if (!group) return;
    const was = JSON.parse(saved[field]);
    const before = people(was.length > 0 ? was[0][1] : "");
    const input = group.querySelector("input[name]");
    const here = people(input.value);
    const now = people(stands);
    if (now.join("、") === before.join("、")) return;
    const all = now.filter((one) => here.includes(one) || !before.includes(one));
    const value = all.concat(here.filter((one) => !before.includes(one) && !now.includes(one))).join("、");
    saved[field] = JSON.stringify([[field, stands]]);
    fill(group, [[field, value]]);
    if (changed().length > 0) later(SOON);
    keep();
  }

  window.shilu = Object.assign(window.shilu || {}, {
    draft: { take, moved, version: () => form.elements.version.value, page: () => page },
  });

  groups().forEach((group) => { saved[name(group)] = JSON.stringify(served(group)); });
  if (changed().length > 0 && localStorage.getItem(key) === null) {
    keep();
    later(SOON);
  }
  restore();
  form.addEventListener("input", typed);
  form.addEventListener("change", typed);
  form.addEventListener("submit", submit);
  window.addEventListener("online", () => { if (changed().length > 0) save(); });
})();

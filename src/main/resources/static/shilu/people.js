/* Names as chips: typing a character or pinyin initials offers people of the unit; whoever is not among them is written
   by name. What is sent is one hidden field, as the plain field it replaces would send it. */
(function () {
  "use strict";

  const SOON = 120;
  const names = {};
  let boxes = 0;

  class People {
    constructor(box) {
      this.box = box;
      this.held = box.querySelector("input");
      this.from = box.closest("form").dataset.people;
      this.texts = this.held.dataset;
      this.given();
      this.build();
      this.show();
      this.held.addEventListener("shilu:filled", () => this.show());
    }

    /* On a slow line something was typed into the plain field before: that stands, as names. */
    given() {
      const given = this.box.querySelectorAll("[data-given] > li");
      const typed = this.held.value === this.held.defaultValue ? null : this.held.value;
      given.forEach((one) => { names[one.dataset.value] = one.dataset.name; });
      this.held.dataset.served = Array.from(given, (one) => one.dataset.value).join("、");
      this.held.value = typed === null ? this.held.dataset.served : typed;
      this.box.querySelector("[data-given]").remove();
    }

    build() {
      const number = ++boxes;
      this.typing = this.held.cloneNode(false);
      this.typing.removeAttribute("name");
      this.typing.value = "";
      this.held.type = "hidden";
      this.held.removeAttribute("id");
      this.chips = make("ul", "chips");
      this.list = make("ul", "offers");
      this.list.id = "offers-" + number;
      this.list.hidden = true;
      this.said = make("p", "visually-hidden");
      set(this.list, { role: "listbox", "aria-label": this.label() });
      set(this.said, { role: "status" });
      set(this.typing, { role: "combobox", "aria-expanded": "false", "aria-controls": this.list.id, "aria-autocomplete": "list" });
      this.box.append(this.chips, this.typing, this.list, this.said);
      this.typing.addEventListener("input", () => this.typed());
      this.typing.addEventListener("keydown", (event) => this.key(event));
      this.typing.addEventListener("blur", () => this.leave());
      this.list.addEventListener("mousedown", (event) => this.chosen(event));
      this.chips.addEventListener("click", (event) => this.removed(event));
    }

    label() {
      const label = this.box.parentElement.querySelector("label");
      return label ? label.textContent.trim() : "";
    }

    values() {
      return this.held.value.split(/[、，,；;\n]+/).map((one) => one.trim()).filter((one) => one !== "");
    }

    show() {
      this.chips.replaceChildren(...this.values().map((value) => {
        const chip = make("li", "chip");
        const name = names[value] || value;
        const button = make("button", "chip-remove");
        set(button, { type: "button", "aria-label": this.texts.remove.replace("{0}", name) });
        button.dataset.value = value;
        button.textContent = "×";
        chip.append(name, button);
        return chip;
      }));
      this.chips.hidden = this.chips.children.length === 0;
    }

    put(values) {
      this.held.value = values.join("、");
      this.show();
      this.held.dispatchEvent(new Event("input", { bubbles: true }));
    }

    add(value, name) {
      if (name) names[value] = name;
      this.typing.value = "";
      this.close();
      if (!this.values().includes(value)) this.put(this.values().concat(value));
    }

    removed(event) {
      const button = event.target.closest("button");
      if (!button) return;
      this.put(this.values().filter((one) => one !== button.dataset.value));
      this.typing.focus();
    }

    typed() {
      if (/[、，,；;]$/.test(this.typing.value)) {
        this.write();
        return;
      }
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.ask(), SOON);
    }

    async ask() {
      const typed = this.typing.value.trim();
      if (typed === "") {
        this.close();
        return;
      }
      const found = await offered(this.from + "?typed=" + encodeURIComponent(typed));
      if (this.typing.value.trim() !== typed) return;
      this.list.innerHTML = found;
      Array.from(this.list.children).forEach((one, at) => { one.id = this.list.id + "-" + at; });
      const count = this.list.children.length;
      if (count === 0) this.list.append(nobody(this.texts.none.replace("{0}", typed)));
      this.said.textContent = count === 0 ? this.list.textContent : this.texts.found.replace("{0}", count);
      this.list.hidden = false;
      this.typing.setAttribute("aria-expanded", "true");
      this.move(count > 0 ? this.list.children[0] : null);
    }

    move(option) {
      const before = this.list.querySelector("[aria-selected]");
      if (before) before.removeAttribute("aria-selected");
      if (option) {
        option.setAttribute("aria-selected", "true");
        this.typing.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
      } else this.typing.removeAttribute("aria-activedescendant");
    }

    key(event) {
      if (event.isComposing) return;
      const now = this.list.querySelector("[aria-selected]");
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        const next = now && (event.key === "ArrowDown" ? now.nextElementSibling : now.previousElementSibling);
        if (next) this.move(next);
        if (now) event.preventDefault();
      } else if (event.key === "Enter" && this.typing.value.trim() !== "") {
        event.preventDefault();
        if (now) this.add(now.dataset.value, now.dataset.name);
        else this.write();
      } else if (event.key === "Enter") event.preventDefault();
      else if (event.key === "Escape") this.close();
      else if (event.key === "Backspace" && this.typing.value === "") this.put(this.values().slice(0, -1));
    }

    chosen(event) {
      const option = event.target.closest("[data-value]");
      event.preventDefault();
      if (option) this.add(option.dataset.value, option.dataset.name);
    }

    /* What stands there is a name. */
    write() {
      const written = this.typing.value.split(/[、，,；;]+/).map((one) => one.trim()).filter((one) => one !== "");
      this.typing.value = "";
      this.close();
      if (written.length > 0) this.put(Array.from(new Set(this.values().concat(written))));
    }

    leave() {
      if (this.typing.value.trim() !== "") this.write();
      this.close();
    }

    close() {
      clearTimeout(this.timer);
      this.list.hidden = true;
      this.list.replaceChildren();
      this.typing.setAttribute("aria-expanded", "false");
      this.typing.removeAttribute("aria-activedescendant");
    }
  }

  async function offered(address) {
    try {
      const answer = await fetch(address, { headers: { "HX-Request": "true" } });
      return answer.ok ? await answer.text() : "";
    } catch (lost) {
      return ""; // without network nobody is offered; a name can still be written
    }
  }

  function nobody(text) {
    const line = make("li", "hint");
    line.textContent = text;
    set(line, { role: "option", "aria-disabled": "true" });
    return line;
  }

  function make(tag, kind) {
    const one = document.createElement(tag);
    one.className = kind;
    return one;
  }

  function set(one, attributes) {
    Object.keys(attributes).forEach((name) => one.setAttribute(name, attributes[name]));
  }

  document.querySelectorAll("[data-chips]").forEach((box) => new People(box));
  window.shilu = Object.assign(window.shilu || {}, { names });
})();

/* Signing in by scanning. On the screen at the meeting: another code in time, and how many have signed. Above a draft:
   who signed since, and answers without leaving the page, so that nothing typed below is disturbed; people taken into a
   field stand in the form at once, beside whatever was typed there meanwhile. */
(function () {
  "use strict";

  const PACE = 5000;
  const OVER = 40000;
  const asked = { headers: { "HX-Request": "true" } };

  function parsed(text) {
    const holder = document.createElement("template");
    holder.innerHTML = text;
    return holder.content;
  }

  /* Null when nothing came; a refusal ends the asking, or each would be a line in the log of what was refused. */
  async function get(address, ends) {
    try {
      const answer = await fetch(address, asked);
      if (answer.redirected || (answer.status >= 400 && answer.status < 500 && answer.status !== 429)) ends();
      return answer.ok && !answer.redirected ? await answer.text() : null;
    } catch (lost) {
      return null;
    }
  }

  /* Only what is new is put in place, since it is read out. */
  function screen(box) {
    let last = Date.now();
    const asking = setInterval(async () => {
      const text = await get(box.dataset.code, () => {
        clearInterval(asking);
        lost(box, box.dataset.ended);
      });
      if (text !== null) {
        last = Date.now();
        const now = parsed(text);
        box.querySelectorAll("[data-part]").forEach((part) => {
          const other = now.querySelector("[data-part=" + part.dataset.part + "]");
          if (other && other.innerHTML !== part.innerHTML) part.replaceChildren(...other.childNodes);
        });
      } else if (Date.now() - last > OVER) lost(box, box.dataset.stale);
    }, PACE);
  }

  /* A code nobody can use any more is not shown as if they could. */
  function lost(box, why) {
    const picture = box.querySelector("[data-part=picture]");
    if (picture.querySelector("[data-lost]")) return;
    const line = document.createElement("p");
    line.className = "note note-bad";
    line.dataset.lost = "";
    line.textContent = why;
    picture.replaceChildren(line);
  }

  class Above {
    constructor(section) {
      this.section = section;
      this.path = section.dataset.arrivals;
      this.sheet = section.querySelector("[data-sheet]");
      this.said = section.querySelector("[data-said]");
      section.addEventListener("submit", (event) => this.answer(event));
      this.asking = setInterval(() => this.look(), PACE);
      window.addEventListener("focus", () => this.look());
    }

    state() {
      return this.sheet.querySelector("[data-stamp]");
    }

    draft() {
      return window.shilu && window.shilu.draft;
    }

    known() {
      const draft = this.draft();
      return draft ? { version: draft.version(), page: draft.page() } : { version: "0", page: "" };
    }

    /* Not while a button or list in it is in use: it would be gone from under the hand. */
    async look() {
      if (this.ended || document.hidden || this.busy || this.state().dataset.live !== "true") return;
      if (this.sheet.contains(document.activeElement)) return;
      const query = new URLSearchParams(this.known());
      query.set("stamp", this.state().dataset.stamp);
      const text = await get(this.path + "?" + query, () => this.end());
      if (text !== null && !this.busy && !this.sheet.contains(document.activeElement)) this.show(text);
    }

    end() {
      this.ended = true;
      clearInterval(this.asking);
    }

    async answer(event) {
      const form = event.target;
      if (!form.matches("[data-answers]") || form.dataset.plain) return;
      event.preventDefault();
      if (this.busy) return;
      this.busy = true;
      const by = event.submitter;
      const body = new URLSearchParams(new FormData(form));
      body.append(by.name, by.value);
      Object.entries(this.known()).forEach(([name, value]) => body.append(name, value));
      try {
        const answer = await fetch(form.action, { method: "POST", headers: asked.headers, body });
        if (answer.ok && !answer.redirected) {
          this.show(await answer.text());
          this.section.focus();
        } else this.plainly(form, by);
      } catch (lost) {
        this.said.className = "note note-warn";
        this.said.textContent = this.section.dataset.lost;
      }
      this.busy = false;
    }

    /* As without script: the page says what is wrong; what was typed below it is kept. */
    plainly(form, by) {
      form.dataset.plain = "1";
      form.requestSubmit(by);
    }

    show(text) {
      const now = parsed(text);
      if (!now.querySelector("[data-stamp]")) return;
      this.sheet.replaceChildren(now);
      const done = this.sheet.querySelector("[data-done]");
      this.said.className = "visually-hidden";
      this.said.textContent = done ? done.textContent : "";
      this.handOver();
    }

    handOver() {
      const draft = this.draft();
      if (!draft) return;
      this.sheet.querySelectorAll("[data-stands]").forEach((field) => {
        field.querySelectorAll("li").forEach((one) => { window.shilu.names[one.dataset.value] = one.dataset.name; });
        draft.take(field.dataset.stands, field.dataset.text);
      });
      draft.moved(this.state().dataset.version);
    }
  }

  document.querySelectorAll("[data-code]").forEach(screen);
  document.querySelectorAll("[data-arrivals]").forEach((section) => new Above(section));
})();

/* Files of a form: chosen, dropped, pasted or taken with the camera, each a line that shows how far it is. A file that
   is kept becomes the same list item the server shows. */
(function () {
  "use strict";

  const AT_ONCE = 2;
  const PICTURE_SOON = [1500, 5000]; // a picture may be drawn only after the file was shown

  class Box {
    constructor(box) {
      this.box = box;
      this.form = box.closest("form");
      this.list = box.querySelector("[data-uploads-list]");
      this.line = box.querySelector("[data-uploads-line]").content;
      this.waiting = [];
      this.open = new Set();
      this.sending = 0;
      this.held = null;
      this.listen();
      this.dress();
      /* Chosen before this script was there, on a slow line. */
      this.box.querySelectorAll("input[type=file]").forEach((input) => this.take(input));
    }

    listen() {
      this.box.querySelectorAll("input[type=file]").forEach((input) => {
        input.addEventListener("change", () => this.take(input));
      });
      this.list.addEventListener("click", (event) => this.remove(event));
      const place = this.form || this.box;
      place.addEventListener("dragover", (event) => this.over(event, true));
      place.addEventListener("dragleave", (event) => this.over(event, false));
      place.addEventListener("drop", (event) => this.drop(event));
      document.addEventListener("paste", (event) => this.paste(event));
      if (this.form) this.form.addEventListener("submit", (event) => this.hold(event));
    }

    /* The browser's own field says "no file chosen" while the list below it is full: a button chooses instead. */
    dress() {
      const choose = this.box.querySelector(".uploads-choose");
      choose.classList.add("btn", "btn-outline-primary");
      choose.querySelector("input").className = "visually-hidden";
      const hand = window.matchMedia("(pointer: coarse)").matches;
      this.box.querySelector(".uploads-drop").hidden = hand;
      this.box.querySelector(".uploads-camera").hidden = !hand;
    }

    over(event, whether) {
      if (!Array.from(event.dataTransfer.types).includes("Files")) return;
      event.preventDefault();
      this.box.classList.toggle("uploads-over", whether);
    }

    drop(event) {
      if (event.dataTransfer.files.length === 0) return;
      this.over(event, false);
      this.add(event.dataTransfer.files);
    }

    paste(event) {
      if (!this.box.isConnected || event.clipboardData.files.length === 0 || writing(event)) return;
      const time = new Date().toTimeString().slice(0, 8).replace(/:/g, "");
      const name = (file) => (file.name === "image.png" ? this.text("pasted", time) : file.name);
      this.add(Array.from(event.clipboardData.files, (file) => new File([file], name(file), { type: file.type })));
    }

    take(input) {
      this.add(input.files);
      input.value = "";
    }

    add(files) {
      Array.from(files).forEach((file) => this.waiting.push(this.shown(file)));
      this.next();
    }

    shown(file) {
      const item = this.line.cloneNode(true).firstElementChild;
      item.querySelectorAll("[aria-label]").forEach((one) => {
        one.setAttribute("aria-label", one.getAttribute("aria-label").replace("{0}", file.name));
      });
      item.querySelector(".upload-name").textContent = file.name;
      item.querySelector(".upload-size").textContent = size(file.size);
      this.list.append(item);
      const headers = { "X-CSRF-TOKEN": this.guard() };
      const one = { file, item };
      one.sent = new window.shilu.Sending(file, this.box.dataset.uploads, headers, {
        progress: (bytes) => this.progress(one, bytes),
        lost: (whether) => this.say(one, whether ? "offline" : "sending"),
      });
      item.querySelector(".upload-remove").addEventListener("click", () => this.discard(one));
      item.querySelector(".upload-retry").addEventListener("click", () => this.again(one));
      this.open.add(one);
      this.say(one, "waiting");
      return one;
    }

    guard() {
      const field = this.form && this.form.querySelector("input[name=_csrf]");
      return field ? field.value : JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRF-TOKEN"];
    }

    next() {
      while (this.sending < AT_ONCE && this.waiting.length > 0) this.send(this.waiting.shift());
    }

    async send(one) {
      this.sending++;
      this.say(one, "sending");
      try {
        this.kept(one, await one.sent.run());
      } catch (answer) {
        if (!answer.stopped) this.failed(one, answer);
      }
      this.sending--;
      this.next();
      this.release();
    }

    progress(one, bytes) {
      const share = one.file.size === 0 ? 0 : Math.floor((100 * bytes) / one.file.size);
      one.item.querySelector("progress").value = share;
      this.say(one, share === 100 ? "keeping" : "sending", share + "%");
    }

    say(one, state, more) {
      one.item.dataset.state = state;
      one.item.querySelector(".upload-state").textContent = this.text(state) + (more ? " " + more : "");
    }

    kept(one, part) {
      const holder = document.createElement("template");
      holder.innerHTML = part;
      const item = holder.content.querySelector("[data-uploads-file]");
      const focused = one.item.contains(document.activeElement);
      one.item.replaceWith(item);
      if (focused) item.querySelector("button").focus();
      this.open.delete(one);
      this.tell("done", one.file.name);
      this.changed();
      const picture = item.querySelector("img");
      PICTURE_SOON.forEach((time, times) => {
        setTimeout(() => { picture.src = picture.src.replace(/\?.*|$/, "?" + times); }, time);
      });
    }

    failed(one, answer) {
      const said = (answer.getResponseHeader && answer.getResponseHeader("Content-Type")) || "";
      const refused = said.startsWith("text/plain");
      const over = !refused && (answer.status === 401 || answer.status === 403);
      const state = one.item.querySelector(".upload-state");
      one.item.dataset.state = "failed";
      state.textContent = refused ? answer.responseText : this.text(over ? "over" : "fault");
      state.classList.replace("hint", "wrong");
      one.item.querySelector("progress").hidden = true;
      one.item.querySelector(".upload-retry").hidden = refused;
      if (refused) this.open.delete(one);
      this.tell(null, one.file.name + " " + state.textContent);
    }

    again(one) {
      const state = one.item.querySelector(".upload-state");
      state.classList.replace("wrong", "hint");
      one.item.querySelector("progress").hidden = false;
      one.item.querySelector(".upload-retry").hidden = true;
      one.sent.headers["X-CSRF-TOKEN"] = this.guard();
      this.say(one, "waiting");
      this.waiting.push(one);
      this.next();
    }

    discard(one) {
      this.waiting = this.waiting.filter((other) => other !== one);
      this.open.delete(one);
      one.sent.stop();
      this.leave(one.item, one.file.name);
      this.release();
    }

    /* Of a file that is kept; the form is saved without it. */
    remove(event) {
      const button = event.target.closest("[data-uploads-file] button[name=remove]");
      if (!button) return;
      event.preventDefault();
      const item = button.closest("[data-uploads-file]");
      this.leave(item, item.querySelector(".upload-name").textContent);
      this.changed();
    }

    leave(item, name) {
      const near = item.nextElementSibling || item.previousElementSibling;
      item.remove();
      const next = near ? near.querySelector(".upload-remove") : this.box.querySelector("input[type=file]");
      next.focus();
      this.tell("removed", name);
    }

    /* A form sent while files are on their way would go without them. */
    hold(event) {
      if (this.open.size === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      this.held = { by: event.submitter };
      const note = this.box.querySelector("[data-uploads-hold]");
      note.hidden = false;
      this.tell(null, note.textContent);
    }

    release() {
      if (this.held === null || this.open.size > 0) return;
      const by = this.held.by;
      this.held = null;
      this.box.querySelector("[data-uploads-hold]").hidden = true;
      if (this.list.querySelector("[data-state=failed]") === null) this.form.requestSubmit(by);
    }

    changed() {
      this.list.dispatchEvent(new Event("change", { bubbles: true }));
    }

    tell(state, what) {
      this.box.querySelector("[data-uploads-said]").textContent = state ? this.text(state, what) : what;
    }

    text(state, what) {
      const said = this.box.dataset[state];
      return what === undefined ? said : said.replace("{0}", what);
    }
  }

  /* Cells and words of an office program come with a picture of themselves: into a field, the words are meant. */
  function writing(event) {
    const field = event.target.closest && event.target.closest("input, textarea, [contenteditable]");
    return field !== null && Array.from(event.clipboardData.types).includes("text/plain");
  }

  function size(bytes) {
    return bytes < 1024 * 1024 ? Math.ceil(bytes / 1024) + " KB" : (bytes / 1024 / 1024).toFixed(1) + " MB";
  }

  function enhance(within) {
    within.querySelectorAll("[data-uploads]:not([data-ready])").forEach((box) => {
      box.setAttribute("data-ready", "");
      new Box(box);
    });
  }

  enhance(document);
  document.addEventListener("htmx:load", (event) => enhance(event.detail.elt.parentNode || document));
})();

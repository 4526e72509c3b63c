/* One file sent in pieces (tus 1.0): begun, asked how far it came, gone on with from there. A lost network costs the
   piece it was lost in; it goes on by itself when the network is back. */
(function () {
  "use strict";

  const FIRST = 64 * 1024; // shows the server what sort of file it is
  const PIECE = 16 * 1024 * 1024;
  const WAITS = [500, 1000, 2000, 4000, 8000, 15000, 15000, 15000];

  function filename(name) {
    const bytes = new TextEncoder().encode(name);
    return "filename " + btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  }

  class Sending {
    /* told.progress(bytes) and told.lost(whether) are called on the way. */
    constructor(file, to, headers, told) {
      this.file = file;
      this.to = to;
      this.headers = headers;
      this.told = told;
      this.place = null; // where the file goes, once it is begun
      this.stopped = false;
    }

    /* Resolves to the page part that shows the file kept. Rejects with the answer that said no; run again, it goes on. */
    async run() {
      let failures = 0;
      let at = null;
      this.stopped = false;
      for (;;) {
        const answer = await this.step(at);
        if (this.stopped) throw { stopped: true };
        if (this.lost(answer)) {
          if (navigator.onLine && failures === WAITS.length) throw answer;
          this.told.lost(true);
          await this.pause(WAITS[Math.min(failures, WAITS.length - 1)]);
          failures = navigator.onLine ? failures + 1 : 0;
          at = null;
          continue;
        }
        if (answer.status < 200 || answer.status > 299) throw answer;
        this.told.lost(false);
        failures = 0;
        if (at === this.file.size) return answer.responseText;
        at = this.next(answer);
        this.told.progress(at);
      }
    }

    /* What is to be asked next: to begin, how far it is, to take a piece, to keep it. */
    step(at) {
      if (this.place === null) return this.begin();
      if (at === null) return this.ask("HEAD", this.place, {});
      if (at === this.file.size) return this.ask("POST", this.place + "/evidence", {});
      const piece = this.file.slice(at, at + (at === 0 ? FIRST : PIECE));
      const headers = { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(at) };
      return this.ask("PATCH", this.place, headers, piece, (sent) => this.told.progress(at + sent));
    }

    begin() {
      const headers = { "Upload-Length": String(this.file.size), "Upload-Metadata": filename(this.file.name) };
      return this.ask("POST", this.to, headers);
    }

    next(answer) {
      if (this.place !== null) return Number(answer.getResponseHeader("Upload-Offset"));
      this.place = answer.getResponseHeader("Location");
      return 0;
    }

    lost(answer) {
      return answer.status === 0 || answer.status === 409 || answer.status === 429 || answer.status >= 500;
    }

    ask(method, url, headers, body, progress) {
      return new Promise((resolve) => {
        const request = new XMLHttpRequest();
        this.request = request;
        request.open(method, url);
        const all = Object.assign({ "Tus-Resumable": "1.0.0", "HX-Request": "true" }, this.headers, headers);
        Object.keys(all).forEach((name) => request.setRequestHeader(name, all[name]));
        if (progress) request.upload.onprogress = (event) => progress(event.loaded);
        request.onloadend = () => resolve(request);
        request.send(body);
      });
    }

    /* Until the time is over, or the network is back: whichever tells first. */
    pause(time) {
      return new Promise((resolve) => {
        const on = () => {
          clearTimeout(timer);
          window.removeEventListener("online", on);
          resolve();
        };
        const timer = setTimeout(on, time);
        window.addEventListener("online", on);
        this.wake = on;
      });
    }

    /* Ends it, and lets the server forget what came. */
    stop() {
      this.stopped = true;
      if (this.request) this.request.abort();
      if (this.wake) this.wake();
      if (this.place !== null) this.ask("DELETE", this.place, {});
    }
  }

  window.shilu = Object.assign(window.shilu || {}, { Sending });
})();

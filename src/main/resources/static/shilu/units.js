/* A unit in writing, where there are too many to list: a part of its name, its code or pinyin initials offer those that
   may be meant. */
(function () {
  "use strict";

  const SOON = 200;

  class Named {
    constructor(input) {
      this.input = input;
      this.list = document.getElementById(input.getAttribute("list"));
      this.last = "";
      input.addEventListener("input", () => {
        clearTimeout(this.waiting);
        this.waiting = setTimeout(() => this.ask(), SOON);
      });
    }

    async ask() {
      const words = this.input.value.trim();
      if (words === "" || words === this.last) return;
      this.last = words;
      try {
        const answer = await fetch(this.input.dataset.named + "?words=" + encodeURIComponent(words), { headers: { "HX-Request": "true" } });
        if (!answer.ok || answer.redirected) return;
        const offered = document.createElement("template");
        offered.innerHTML = await answer.text();
        if (words === this.last) this.show(offered.content.querySelectorAll("option"), words);
      } catch (lost) {
        /* what is typed is found, or asked back, when it is sent */
      }
    }

    /* The browser shows only what holds the letters typed, so initials stand behind the name they are of. */
    show(options, words) {
      options.forEach((option) => {
        if (!(option.value + option.label).includes(words)) option.label += " " + words;
      });
      this.list.replaceChildren(...options);
    }
  }

  document.querySelectorAll("input[data-named]").forEach((input) => new Named(input));
})();

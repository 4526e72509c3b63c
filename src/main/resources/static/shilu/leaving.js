/* Whoever signs out leaves nothing of what they typed in this browser. */
(function () {
  "use strict";
  document.addEventListener("submit", (event) => {
    if (!event.target.action.endsWith("/sign-out")) return;
    Object.keys(localStorage).filter((key) => key.startsWith("shilu.draft.")).forEach((key) => localStorage.removeItem(key));
  });
})();

// A button that opens the browser's print dialogue. Without this module the page is printed from
// the browser's own menu.
for (const place of document.querySelectorAll("[data-print]")) {
  place.hidden = false;
  place.querySelector("button").addEventListener("click", () => window.print());
}

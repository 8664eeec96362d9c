// Reading aids and copying. The first part runs before the page is drawn, so that nothing jumps.
(function () {
  "use strict";
  var root = document.documentElement;
  var aids = ["text", "contrast", "spacing"];

  function kept(name) {
    try { return localStorage.getItem("reading-" + name) || ""; } catch (e) { return ""; }
  }

  function set(name, value) {
    if (value) root.setAttribute("data-" + name, value);
    else root.removeAttribute("data-" + name);
    try {
      if (value) localStorage.setItem("reading-" + name, value);
      else localStorage.removeItem("reading-" + name);
    } catch (e) { /* kept for this page alone */ }
  }

  root.setAttribute("data-script", "");
  aids.forEach(function (name) { if (kept(name)) root.setAttribute("data-" + name, kept(name)); });

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  function wireAids() {
    each("[data-aid]", function (button) {
      var name = button.getAttribute("data-aid");
      var value = button.getAttribute("data-value");
      function show() {
        each("[data-aid='" + name + "']", function (other) {
          var pressed = (root.getAttribute("data-" + name) || "") === other.getAttribute("data-value");
          other.setAttribute("aria-pressed", String(pressed));
        });
      }
      button.addEventListener("click", function () { set(name, value); show(); });
      show();
    });
  }

  function wireCopying() {
    each("[data-copy]", function (button) {
      var text = document.getElementById(button.getAttribute("data-copy"));
      button.addEventListener("click", function () {
        var label = button.textContent;
        navigator.clipboard.writeText(text.textContent.replace(/\s+/g, " ").trim()).then(function () {
          button.textContent = button.getAttribute("data-done");
          setTimeout(function () { button.textContent = label; }, 2000);
        });
      });
      if (!navigator.clipboard) button.hidden = true;
    });
    var china = new Date(Date.now() + 8 * 60 * 60 * 1000); // where the editions' days are told
    var day = china.toISOString().slice(0, 10);
    each("[data-today]", function (place) { place.textContent = day; });
  }

  document.addEventListener("DOMContentLoaded", function () { wireAids(); wireCopying(); });

  // A closed source would not be printed.
  var opened = [];
  window.addEventListener("beforeprint", function () {
    each("details.cite:not([open])", function (cite) { cite.open = true; opened.push(cite); });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (cite) { cite.open = false; });
    opened = [];
  });
  // One source at a time, closed again by Escape.
  document.addEventListener("keydown", function (event) {
    var cite = event.key === "Escape" && event.target.closest && event.target.closest("details[open]");
    if (cite) { cite.open = false; cite.querySelector("summary").focus(); }
  });
})();

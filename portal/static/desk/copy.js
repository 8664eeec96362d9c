// A button that copies what stands beside it. Without it, or without a clipboard, one marks and copies by hand.
document.querySelectorAll("[data-copy]").forEach(function (button) {
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", function () {
    var text = document.getElementById(button.getAttribute("data-copy")).textContent.trim();
    navigator.clipboard.writeText(text).then(function () {
      button.textContent = button.getAttribute("data-done");
    });
  });
});

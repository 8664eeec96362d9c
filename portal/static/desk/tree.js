// A tree of boxes: what is under a box follows it, and a box that is ticked ticks those above.
// Without this the form says in words which ticks count.
document.addEventListener("change", (event) => {
  const box = event.target;
  const branch = box.closest(".tree li");
  if (!branch) return;
  for (const below of branch.querySelectorAll("ul input[type=checkbox]")) below.checked = box.checked;
  if (!box.checked) return;
  for (let above = branch.parentElement.closest(".tree li"); above; above = above.parentElement.closest(".tree li")) {
    const box = above.querySelector(":scope > :not(ul) input[type=checkbox], :scope > input");
    if (box) box.checked = true;
  }
});

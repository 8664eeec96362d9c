// A tree of boxes: what is under a box follows it, and a box that is ticked ticks those above.
// Without this the form says in words which ticks count.
const below = (box) => box.closest(".tree li").querySelectorAll("ul input[type=checkbox]");

document.addEventListener("change", (event) => {
  const box = event.target;
  const branch = box.closest(".tree li");
  if (!branch) return;
  for (const follower of below(box)) follower.checked = box.checked;
  if (!box.checked) return;
  for (let above = branch.parentElement.closest(".tree li"); above; above = above.parentElement.closest(".tree li")) {
    const box = above.querySelector(":scope > :not(ul) input[type=checkbox], :scope > input");
    if (box) box.checked = true;
  }
});

// What was unticked while this was still on its way.
for (const box of document.querySelectorAll(".tree li input[type=checkbox]"))
  if (box.defaultChecked && !box.checked) for (const follower of below(box)) follower.checked = false;

// Lists that are put in order: `data-order` holds rows (`data-order-row`), which move by their
// handle or by their two buttons. Whoever listens for "order:changed" learns of every move.

const rowsOf = (list) => [...list.querySelectorAll(":scope > [data-order-row]")];

const ENDS = ["pointerup", "pointercancel"];

function told(list, row) {
  for (const [index, one] of rowsOf(list).entries()) {
    const [up, down] = one.querySelectorAll("[data-order-step]");
    if (up) up.disabled = index === 0;
    if (down) down.disabled = index === rowsOf(list).length - 1;
  }
  const said = list.parentElement.querySelector("[data-order-said]");
  if (said) said.textContent = `${list.dataset.moved ?? ""} ${rowsOf(list).indexOf(row) + 1}`;
  list.dispatchEvent(new CustomEvent("order:changed", { bubbles: true }));
}

function step(list, button) {
  const row = button.closest("[data-order-row]");
  const rows = rowsOf(list);
  const goal = rows[rows.indexOf(row) + Number(button.dataset.orderStep)];
  if (!goal) return;
  if (button.dataset.orderStep < 0) goal.before(row);
  else goal.after(row);
  told(list, row);
  if (button.disabled) row.querySelector("[data-order-step]:enabled")?.focus();
  else button.focus();
}

// The document listens, not the handle: a row that is moved in the document loses its pointer.
function drag(list, row) {
  row.classList.add("dragged");
  const middle = (one) => one.getBoundingClientRect().top + one.offsetHeight / 2;
  const move = (event) => {
    const others = rowsOf(list).filter((one) => one !== row);
    const next = others.find((one) => event.clientY < middle(one));
    if (next) next.before(row);
    else others.at(-1)?.after(row);
  };
  const end = () => {
    row.classList.remove("dragged");
    document.removeEventListener("pointermove", move);
    for (const name of ENDS) document.removeEventListener(name, end);
    told(list, row);
  };
  document.addEventListener("pointermove", move);
  for (const name of ENDS) document.addEventListener(name, end);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-order-step]");
  if (!button) return;
  event.preventDefault();
  step(button.closest("[data-order]"), button);
});

document.addEventListener("pointerdown", (event) => {
  const handle = event.target.closest("[data-order-handle]");
  if (!handle || event.button !== 0) return;
  event.preventDefault();
  drag(handle.closest("[data-order]"), handle.closest("[data-order-row]"));
});

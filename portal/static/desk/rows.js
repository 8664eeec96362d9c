// Numbered rows inside a form get a handle and two arrows; without this file their numbers are typed.
// Rows that can only be read get the names of their columns alone.

const words = document.getElementById("desk-rows").dataset;

function button(step, name, sign) {
  const made = document.createElement("button");
  made.type = "button";
  made.dataset.orderStep = step;
  made.setAttribute("aria-label", name);
  made.textContent = sign;
  return made;
}

function equip(row) {
  const number = row.querySelector('input[name$="-number"]');
  if (!number || row.matches(".empty-form, [data-order-row]")) return;
  row.dataset.orderRow = "";
  const handle = document.createElement("span");
  handle.className = "handle";
  handle.dataset.orderHandle = "";
  handle.setAttribute("aria-hidden", "true");
  handle.textContent = "⠿";
  const moves = document.createElement("span");
  moves.className = "moves";
  moves.append(button(-1, words.up, "↑"), button(1, words.down, "↓"));
  number.before(handle);
  number.after(moves);
  row.parentElement.dataset.order = "";
}

document.addEventListener("order:changed", (event) => {
  const rows = event.target.querySelectorAll(":scope > [data-order-row]");
  for (const [index, row] of rows.entries()) {
    const number = row.querySelector('input[name$="-number"]');
    if (number) number.value = index + 1;
  }
});

// On a narrow screen each cell stands below the one before, and names its column itself.
function label(row) {
  const heads = row.closest("table").querySelectorAll("thead th");
  const cells = [...row.children].filter((cell) => !cell.matches(".original"));
  for (const [index, cell] of cells.entries()) cell.dataset.label = heads[index + 1]?.textContent.trim() ?? "";
}

function prepare(row) {
  if (!row.matches("tr.form-row")) return;
  label(row);
  equip(row);
}

document.addEventListener("formset:added", (event) => prepare(event.target));
for (const row of document.querySelectorAll(".inline-group .tabular tr.form-row")) prepare(row);

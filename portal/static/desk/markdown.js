/* A preview beside each text in which marks count. The server renders it, as it does for pages. */

const PAUSE = 400; // milliseconds without a key before it is asked for

function token(field) {
  return field.form.elements.csrfmiddlewaretoken.value;
}

function pane(field) {
  const section = document.createElement("section");
  section.className = "markdown-preview";
  const title = document.createElement("p");
  title.className = "markdown-preview-title";
  title.id = `${field.id}-preview`;
  title.textContent = field.dataset.previewTitle;
  const shown = document.createElement("div");
  shown.className = "markdown-preview-text";
  shown.setAttribute("aria-live", "polite");
  section.setAttribute("aria-labelledby", title.id);
  section.append(title, shown);
  field.after(section);
  return { section, shown };
}

function begin(field) {
  if (field.dataset.previewed || field.name.includes("__prefix__")) return;
  field.dataset.previewed = "yes";
  const { section, shown } = pane(field);
  let waiting = 0;
  let asked = null;

  async function show() {
    if (asked) asked.abort();
    section.hidden = !field.value.trim();
    if (section.hidden) return;
    asked = new AbortController();
    const body = new URLSearchParams({ text: field.value });
    if (field.dataset.previewBreaks) body.set("breaks", "1");
    try {
      const answer = await fetch(field.dataset.preview, {
        method: "POST",
        body,
        headers: { "X-CSRFToken": token(field) },
        redirect: "error", // to the log-in, which is no preview
        signal: asked.signal,
      });
      if (answer.status === 413) shown.textContent = await answer.text();
      else if (!answer.ok) throw new Error(answer.statusText);
      else shown.innerHTML = await answer.text();
    } catch (error) {
      if (error.name !== "AbortError") shown.textContent = field.dataset.previewFailed;
    }
  }

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, PAUSE);
  });
  show();
}

function beginAll(root) {
  root.querySelectorAll("textarea[data-preview]").forEach(begin);
}

beginAll(document);
document.addEventListener("formset:added", (event) => beginAll(event.target));

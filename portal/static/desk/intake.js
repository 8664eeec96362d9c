// The screen of an article by keyboard; words that are selected in it can be marked as an item.

const typing = (element) => element.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");

const KEYS = {
  j: () => document.querySelector("nav.steps a[rel=next]")?.click(),
  k: () => document.querySelector("nav.steps a[rel=prev]")?.click(),
  a: () => document.querySelector("#proposal-form")?.requestSubmit(),
  e: () => document.querySelector("#proposal-form :is(input, textarea, select):not([type=hidden])")?.focus(),
  x: () => document.querySelector("#reject-form input[name=reason]")?.focus(),
  t: () => document.querySelector(".in-hand input[type=checkbox]")?.click(),
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.activeElement?.blur();
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const act = KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

const article = document.querySelector(".intake .article");

// Only the article's own box is scrolled: the page stays at the proposal in hand.
const current = article?.querySelector("[aria-current]");
if (current) article.scrollTop = current.offsetTop - article.clientHeight / 3;

// Offsets count code points, as citations do; JavaScript's strings count halves of pairs.
const codePoints = (text) => [...text].length;

function offset(paragraph, node, at) {
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, at);
  const number = paragraph.querySelector(".number").textContent;
  return codePoints(before.toString()) - codePoints(number);
}

function offerToMark() {
  const form = document.querySelector("#mark-form");
  const selection = document.getSelection();
  if (!form || !selection.rangeCount || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  const paragraph = range.startContainer.parentElement?.closest("[data-paragraph]");
  if (!paragraph || paragraph !== range.endContainer.parentElement?.closest("[data-paragraph]")) return;
  form.elements.paragraph.value = paragraph.dataset.paragraph;
  form.elements.start.value = Math.max(0, offset(paragraph, range.startContainer, range.startOffset));
  form.elements.end.value = offset(paragraph, range.endContainer, range.endOffset);
  form.querySelector("[data-marked]").textContent = range.toString();
  form.hidden = false;
}

article?.addEventListener("mouseup", offerToMark);
article?.addEventListener("touchend", offerToMark);

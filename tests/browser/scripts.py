"""What tests run inside a page."""

AXE = """async rules => (await axe.run({runOnly: rules || ["wcag2a", "wcag2aa", "wcag21a",
"wcag21aa", "wcag22aa", "best-practice"]})).violations.map(v => v.id + ": " + v.nodes[0].html)"""
"""The rules that a page breaks, of all or of those named, each with the first place."""

AIDS = """const aids = [["text", "largest"], ["contrast", "high"], ["spacing", "wide"]];
for (const [aid, value] of aids) localStorage.setItem("reading-" + aid, value)"""
"""Every reading aid at its strongest."""

DRAWN = """async () => {
  await document.fonts.ready;
  const frame = () => new Promise(requestAnimationFrame);
  for (let frames = 0; frames < 6; frames++) await frame();
}"""
"""Waits until a page that was loaded is drawn, with what its scripts do at once."""

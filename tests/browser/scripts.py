"""What tests run inside a page."""

AXE = """async () => (await axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa",
"wcag22aa", "best-practice"]})).violations.map(v => v.id + ": " + v.nodes[0].html)"""
"""The rules that a page breaks, each with the first place."""

AIDS = """const aids = [["text", "largest"], ["contrast", "high"], ["spacing", "wide"]];
for (const [aid, value] of aids) localStorage.setItem("reading-" + aid, value)"""
"""Every reading aid at its strongest."""

"""Markdown as editors may write it: the only door to its parser and to the cleaner of HTML.

Few marks count, and only where nobody sets them by accident: **bold**, `code`, [words](address),
lists with "- " and "1. ", headings with "# ", tables, and the empty line that parts paragraphs.
A text without them is shown as it was typed. `source` makes a text ready, `parsing` reads it,
`rendering` makes HTML for pages, `plain` takes the marks away for all that is no page.
"""

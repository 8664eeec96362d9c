"""The living style guide: every component of the website, drawn by the website's own templates."""

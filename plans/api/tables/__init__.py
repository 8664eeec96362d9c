"""Lists as tables: which columns a shape has, their rows as CSV, and what they mean (CSVW)."""

"""The poster's parts, from its first sheet down: each fills a column with what there is."""

"""What programs read of the website: Atom feeds, the sitemap, robots.txt.

They tell of pages, so their addresses and the names of kinds come from the pages' room.
"""

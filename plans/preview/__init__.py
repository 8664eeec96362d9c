"""Preview: a composed state that is not published, shown by the pages of the public site.

For one request a database of its own is opened in memory, with the tables of what is published and
nothing but the draft in them; the pages read that instead of the site's. Nothing is written to the
site's database for it, no lock is held there, and nobody else can see it.

    request ─► who may see it ─► draft (kept in memory while nothing changes) ─► page ─► marked
"""

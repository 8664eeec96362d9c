"""Search over what is live in all plans.

`analyser` is pure and the same for both databases; `index` is the write side, called by publishing
alone; `query` is the read side and the only door for pages and API.
"""

"""The bundle: one JSON file that holds a plan's whole working copy, the one form that loads.

`reading` turns bytes into JSON values, `shapes` says what a bundle is made of, `rules` what must
agree inside one, `parsing` puts the three together.
"""

"""Pictures: the only door to pillow. What is sent is never kept: it is decoded and drawn anew.

`reading` verifies a file and decodes it, `sizes` draws it in several sizes, `webp` knows what a
file of ours looks like, `attach` gives a picture its sizes, `carrying` takes bytes into bundles and
out of them.
"""

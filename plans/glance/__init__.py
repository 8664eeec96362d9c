"""一图读懂: an edition told in one picture. What it says, how that is laid out, and drawn as PNG.

`telling` turns an overview into a `Story`, whose words are all that a picture says: the page gives
the same story as text. `poster` and `card` lay a story out as SVG, by pure functions. `drawing` is
the only door to resvg.
"""

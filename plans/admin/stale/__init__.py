"""A save that began from an older state is refused, and nothing that was typed is lost.

A form carries, signed, what it held when it was opened. If the same form would now hold something
else, somebody saved meanwhile: the three states are compared, merged where they do not collide, and
shown side by side.
"""

"""Zones: the named parts of the area, and how it is laid out."""

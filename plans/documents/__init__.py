"""The published shapes: what a bundle and each published document look like.

Plain pydantic and pure functions. This room knows no Django, no database and no other room.
"""

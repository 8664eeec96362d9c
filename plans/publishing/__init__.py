"""The write side of what is published: the only room that writes published rows."""

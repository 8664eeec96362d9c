"""Verbs on the working copy. Nothing here is seen by the public until it is published."""

"""Readiness: what an editor should see before readers do.

A check is one function over a plan's bundle and what is known around it. Its errors keep a plan
from being published, its warnings must be acknowledged by name. `gate` is the only door to this
for the verbs of publishing.
"""

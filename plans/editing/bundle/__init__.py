"""The working copy to and from a bundle.

`tree` says which table holds what, `dump` reads a plan, `load` creates one, `replace` changes one
into another, `changes` compares two bundles.
"""

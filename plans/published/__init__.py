"""The read side: the only door to published documents.

Nothing here can see a draft: every query begins at an edition, at the projection of live editions,
or at a shared fact. What is withheld is refused with its reason, or left out of a list.
"""

"""The first page of the desk: each plan as a tree, what differs in it, and its next step."""

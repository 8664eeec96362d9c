"""Review links: the only door to making, revoking and opening them."""

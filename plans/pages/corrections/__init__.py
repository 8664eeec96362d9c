"""我要纠错: the pages on which readers send reports and follow them. No cache remembers them."""

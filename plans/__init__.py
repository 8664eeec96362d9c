"""Plans of governments: edited as a working copy, published in immutable editions."""

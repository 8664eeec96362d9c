"""Help for what editors do most."""

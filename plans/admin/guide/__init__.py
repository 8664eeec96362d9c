"""Help for what editors do most, as pages of the desk."""

"""The pages on which the figures of a plan are kept current, year by year."""

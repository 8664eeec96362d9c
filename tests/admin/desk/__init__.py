"""The pages on which a plan is compared, published, rolled back and withheld."""

"""What a plan would hold if it held what was found: items, each tied to the words it came from."""

"""How indicators stand: pure functions, which know no model and no day but those they are given."""

"""How dates and times are written in forms, where Django's own way would lose something."""

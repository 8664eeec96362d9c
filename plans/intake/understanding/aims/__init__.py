"""What the plan is for: its goal, its strategies, what the area is to be, further ambitions."""

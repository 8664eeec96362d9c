"""What a plan wants to reach, told apart from what was reached and from figures in names."""

"""我要纠错: the only door to readers' reports: taken, followed, answered, forgotten."""

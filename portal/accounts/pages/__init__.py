"""The pages of log-in and second factor."""

"""A save that came too late."""

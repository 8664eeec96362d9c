"""Zones that are named in lists."""

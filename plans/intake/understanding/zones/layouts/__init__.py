"""Layouts (“一核两翼”) and their parts by name."""

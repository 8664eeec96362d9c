"""Tests: one folder for each room of the site; `make test` runs them on both databases."""

"""Spreadsheets into the working copy: `keep` what was uploaded, `take_over` what was looked at."""

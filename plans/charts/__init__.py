"""Figures of published documents as drawings: pure, from a document to places on a sheet.

Templates write the SVG. A chart never says what the table beside it does not.
"""

"""Spreadsheets: the only door between files of rows and a plan's bundle.

`columns` says which sheets there are and what stands in them, `cells` how a value looks in a cell,
`writing` makes sheets of a bundle, `xlsx` and `delimited` turn sheets into files and back,
`headings` and `reading` make of what came back the bundle that is wanted, `changes` tells what that
would change. Nothing here reads or writes the database.
"""

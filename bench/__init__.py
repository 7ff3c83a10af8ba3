"""Measurements; nothing here is imported by the portal.

Each module offers `measure(...)` (`python -m bench search` prints it), which sets up all
it needs in a scratch folder and gives figures by label, for `python -m bench.report`. A label
`row | column` belongs into a table; columns that are numbers of professions make it a table of
growth, which is drawn too. `TARGETS` in a module are the bounds that a label has to keep.
"""

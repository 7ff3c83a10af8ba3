"""Measurements: run `python -m bench.search`; nothing here is imported by the portal."""

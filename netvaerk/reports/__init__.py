"""Findings as text for people and machines: one file per format, each a pure function of the findings and their context."""

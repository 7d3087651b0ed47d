"""Public papers: what is closed in the records, what a finished file says, and whether the two meet."""

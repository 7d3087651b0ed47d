"""Records as tables for other programs: one row for each, with Danish names for the columns."""

"""A paper as a Word document: its tree as styles, lists, tables and fields that Word itself would have made."""

"""What `validate` checks: one file per rule, whose docstring is the page that `explain` prints."""

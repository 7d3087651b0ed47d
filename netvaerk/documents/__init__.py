"""Papers made from records: the words and the layout stand in templates, the facts are prepared here."""

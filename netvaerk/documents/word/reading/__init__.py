"""Word documents read back: the tree that a document shows, whoever has edited and saved it in between."""

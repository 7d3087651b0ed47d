"""The temaskabelon to fill in: as a Word form, a page for a browser, Markdown, and paper."""

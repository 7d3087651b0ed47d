"""What editors know of the files: JSON Schema made from the models, and the settings and snippets of VS Code."""

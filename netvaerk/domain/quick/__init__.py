"""Made by netvaerk/domain/quick_making.py from the models. Never edited by hand."""

"""A paper as one HTML file: nothing in it runs, and nothing is fetched."""

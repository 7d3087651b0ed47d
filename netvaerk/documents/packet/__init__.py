"""The packet for a reviewer without git: one HTML file with proposals and a form, which needs nothing but a browser."""

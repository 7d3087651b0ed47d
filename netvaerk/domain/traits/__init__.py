"""What records can tell of themselves beyond their values.

The models are made of these, and so is what `netvaerk/domain/quick/` makes of a file: none of them imports pydantic.
"""

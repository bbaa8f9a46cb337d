"""A conversation as neutral blocks, ready to be put in words."""

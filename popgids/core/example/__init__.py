"""The filled example: two people who do not exist."""

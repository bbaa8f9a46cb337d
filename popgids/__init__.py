"""Gespreksgids voor het POP-gesprek."""

__version__ = "0.1.0"

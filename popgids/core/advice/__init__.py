"""Advice on the questions of a guide: suggestions, never mistakes."""

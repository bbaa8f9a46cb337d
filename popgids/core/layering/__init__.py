"""Guides that build on another, and catalogues that are shared."""

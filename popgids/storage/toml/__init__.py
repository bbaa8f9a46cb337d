"""TOML files with what is wrong in them, and where everything stands."""

"""The program's own words for what the core holds, for screens and exports alike."""

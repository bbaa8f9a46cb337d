"""Whether a guide is right: every mistake at its place, and what is doubtful."""

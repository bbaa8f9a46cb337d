"""What changed between two versions of a guide, and what that means for talks."""

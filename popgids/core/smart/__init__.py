"""Whether an agreement is SMART: marks and at most one question each."""

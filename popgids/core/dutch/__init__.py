"""Dutch as people say it: dates, times, numbers."""

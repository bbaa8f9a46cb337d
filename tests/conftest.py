"""What holds for all tests."""

import os

from hypothesis import settings

# The same examples in every run, so that a failure is about the change at hand; larger runs look further.
settings.register_profile("steady", derandomize=True)
if "POPGIDS_BARS" not in os.environ:
    settings.load_profile("steady")

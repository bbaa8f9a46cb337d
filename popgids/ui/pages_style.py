"""The style sheet of all that is around the talk: it is read when the first page or panel comes, not for the talk."""

PAGES_STYLE = __file__.rpartition("_style.")[0] + ".tcss"

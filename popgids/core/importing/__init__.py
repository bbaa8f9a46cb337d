"""From the rows of a spreadsheet to a guide."""

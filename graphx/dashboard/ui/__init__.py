"""Parts that the pages are drawn with."""

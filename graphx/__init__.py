"""graphx: who did what to whom, from a folder of articles."""

__version__ = "0.1.0"

"""`python -m graphx`: the same as the command `graphx`."""

import sys

from graphx.cli.main import run

if __name__ == "__main__":
    sys.exit(run())

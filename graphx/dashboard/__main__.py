"""`streamlit`, with the store read beforehand: what `graphx serve` starts."""

import sys

from streamlit.web.cli import main

from graphx.dashboard.warm import warm_up

if __name__ == "__main__":
    warm_up()
    sys.exit(main())

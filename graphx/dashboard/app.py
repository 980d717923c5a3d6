"""Entry of the dashboard: `graphx serve` runs it with Streamlit. GRAPHX_STORE names the store."""

import logging
from pathlib import Path

import streamlit as st

from graphx.dashboard.ui.broken import show_broken
from graphx.dashboard.ui.busy import busy_note
from graphx.dashboard.words import t
from graphx.errors import GraphxError, StoreError

PAGES = (
    ("explore", ":material/hub:"),
    ("paths", ":material/route:"),
    ("actors", ":material/group:"),
    ("claims", ":material/forum:"),
    ("curate", ":material/rule:"),
    ("documents", ":material/description:"),
    ("export", ":material/download:"),
)
# Drawn here: Streamlit fetches the named icons for a browser's tab from a server, and nothing may call out.
ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><g stroke="#2f6f9f" stroke-width="3">'
    '<path d="M7 24 16 8l9 16z" fill="none"/></g><g fill="#2f6f9f"><circle cx="16" cy="8" r="5"/>'
    '<circle cx="7" cy="24" r="5"/><circle cx="25" cy="24" r="5"/></g></svg>'
)
log = logging.getLogger(__name__)


def main() -> None:
    """Draw the page that the reader is on; an error is said in a line, its trace goes to the log alone."""
    st.set_page_config(page_title="graphx", page_icon=ICON, layout="wide")
    folder = Path(__file__).parent / "views"
    pages = [
        st.Page(
            folder / f"{name}.py", title=t(f"nav.{name}"), icon=icon, url_path=name, default=name == "explore"
        )
        for name, icon in PAGES
    ]
    page = st.navigation(pages, position="top")
    try:
        busy_note()
        page.run()
    except StoreError as error:
        log.exception("The store can't be read")
        show_broken(error)
    except GraphxError as error:
        log.exception("The page can't be drawn")
        st.error(t("common.error"))
        st.text(str(error))
    except Exception:  # the last stop: a reader is told so in a line, and the log has the trace
        log.exception("The page can't be drawn")
        st.error(t("common.unexpected"))


main()

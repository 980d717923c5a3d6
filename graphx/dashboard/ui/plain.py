"""The only ways for a document's words to reach the screen: escaped for Markdown labels or as HTML.

Streamlit reads Markdown in labels, headings and help texts: a planted "![](http://…)" would fetch a picture
and tell its owner who reads. So text that isn't ours goes through `md_escape` or `show_html`, never as it is.
"""

import re
from html import escape

import streamlit as st

_SIGNS = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>$:~&^=\"'/@])")


def md_escape(text: str) -> str:
    """Make a text mean itself in Markdown, on one line."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))


def show_html(*parts: str) -> None:
    """Draw HTML that was put together with `tag`; the only place that may call st.html."""
    st.html("".join(parts))


def tag(name: str, *children: str, css: str = "", text: str = "") -> str:
    """Build an element from a text, which is escaped here, and children, which come from `tag` already."""
    attribute = f' class="{css}"' if css else ""
    return f"<{name}{attribute}>{escape(text, quote=True)}{''.join(children)}</{name}>"

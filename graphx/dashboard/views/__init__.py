"""The pages, one file each.

Not called `pages`: Streamlit would take such a folder beside app.py for a navigation of its own, and show
it to whoever opens a link before the first visitor.
"""

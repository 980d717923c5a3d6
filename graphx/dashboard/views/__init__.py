"""The pages, one file each.

Not called `pages`: Streamlit would take a folder of that name beside app.py for a navigation of its own, and show
it to whoever opens a link before the first visitor.
"""

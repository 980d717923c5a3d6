"""Parses."""

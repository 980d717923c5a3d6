"""Triples."""

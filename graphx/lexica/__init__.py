"""Lexica."""

"""Longer and shorter stretches that stand for an actor too: listed for readers, no ends of arrows."""

from graphx.entities.phrases.find import find_phrases

__all__ = ["find_phrases"]

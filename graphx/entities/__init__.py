"""Entities: names found, joined within a document, and joined across documents and languages."""

from graphx.entities.find import find_mentions
from graphx.entities.gazetteer import Actor, Gazetteer, load_gazetteer
from graphx.entities.names import compare_names
from graphx.entities.resolve import Resolution, resolve_entities

__all__ = [
    "Actor",
    "Gazetteer",
    "Resolution",
    "compare_names",
    "find_mentions",
    "load_gazetteer",
    "resolve_entities",
]

"""Triples: rules over Universal Dependencies trees, their attributes, and the join of both engines."""

from graphx.triples.explain import Explanation, Trial, explain
from graphx.triples.extract import extract

__all__ = ["Explanation", "Trial", "explain", "extract"]

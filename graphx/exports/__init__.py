"""Exports: what leaves graphx for other programs and for the screen."""

from graphx.exports.network_html import network_html, write_html
from graphx.exports.payload import Look, Payload, network_payload
from graphx.exports.relations import Relation, list_relations

__all__ = [
    "Look",
    "Payload",
    "Relation",
    "list_relations",
    "network_html",
    "network_payload",
    "write_html",
]

"""Exports: what leaves graphx for other programs and for the screen."""

from graphx.exports.csv import write_csv
from graphx.exports.files import ExportCount
from graphx.exports.gexf import write_gexf
from graphx.exports.graphml import write_graphml
from graphx.exports.network_html import network_html, write_html
from graphx.exports.payload import Look, Payload, network_payload
from graphx.exports.relations import Relation, list_relations

__all__ = [
    "ExportCount",
    "Look",
    "Payload",
    "Relation",
    "list_relations",
    "network_html",
    "network_payload",
    "write_csv",
    "write_gexf",
    "write_graphml",
    "write_html",
]

"""Parses: spaCy and Stanza behind one interface, one kind of tree."""

from graphx.parses.conllu_read import from_conllu
from graphx.parses.conllu_write import to_conllu
from graphx.parses.download import add_stanza_model
from graphx.parses.engines import available_engines, how_to_add, installed_models, load_engine
from graphx.parses.parser import InstalledModel, Parser
from graphx.parses.repairs import repair

__all__ = [
    "InstalledModel",
    "Parser",
    "add_stanza_model",
    "available_engines",
    "from_conllu",
    "how_to_add",
    "installed_models",
    "load_engine",
    "repair",
    "to_conllu",
]

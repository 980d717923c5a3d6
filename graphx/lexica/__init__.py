"""The words of the rules, in YAML, and what reads them."""

from graphx.lexica.load import Condition, Lexicon, NounEntry, VerbEntry, lexicon_languages, load_lexicon

__all__ = ["Condition", "Lexicon", "NounEntry", "VerbEntry", "lexicon_languages", "load_lexicon"]

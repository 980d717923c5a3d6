"""Coreference: pronouns and descriptions led back to the actors that they stand for.

Rules read the sentences in text order, each with the actors before it; in doubt they say nothing. What a
rule finds is a candidate for those after it, so a chain of pronouns can be followed.
"""

from graphx.entities.coreference.backend import CoreferenceBackend
from graphx.entities.coreference.resolver import DOCUMENT_RULES, SENTENCE_RULES, resolve

__all__ = ["DOCUMENT_RULES", "SENTENCE_RULES", "CoreferenceBackend", "resolve"]

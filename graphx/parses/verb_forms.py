"""French verb forms and their infinitives, read from the table that spaCy's French models bring along."""

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from graphx.parses.places import spacy_packages


class VerbForms(NamedTuple):
    """Infinitives of inflected forms, and all that there are; both empty where no model is installed."""

    infinitives_of: Mapping[str, tuple[str, ...]]
    infinitives: frozenset[str]


@cache
def french_verb_forms() -> VerbForms:
    """Read the table once (0.3 s, 114,000 forms); in lower case, without reflexive pronouns."""
    from spacy.lookups import Lookups  # spaCy takes a second to load, and most sentences need no table

    for package in spacy_packages("fr"):
        found = find_spec(package)
        folders = found.submodule_search_locations if found else None
        for folder in folders or ():
            for path in sorted(Path(folder).glob("*/lemmatizer/lookups")):
                tables = Lookups().from_disk(path)
                forms = {
                    form: tuple(lemmas) for form, lemmas in tables.get_table("lemma_exc")["verb"].items()
                }
                listed = tables.get_table("lemma_index")["verb"]
                known = frozenset(listed).union(*forms.values())
                return VerbForms(forms, known)
    return VerbForms({}, frozenset())


def infinitive(form: str, lemma: str) -> str | None:
    """Find the infinitive of a form whose lemma is no verb; None where the lemma will do or none is known.

    A form of two verbs is taken for the one whose infinitive shares more of its beginning with the lemma.
    """
    table = french_verb_forms()
    candidates = table.infinitives_of.get(form.lower(), ())
    if not candidates or lemma in table.infinitives:
        return None
    return max(candidates, key=lambda verb: (_shared(verb, lemma), verb in table.infinitives, verb))


def _shared(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))

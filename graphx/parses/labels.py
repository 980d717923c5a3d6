"""The labels that trees may use: relations of Universal Dependencies, and those of named spans."""

from collections.abc import Iterable

from graphx.errors import LabelError

# universaldependencies.org/u/dep, version 2
UD_RELATIONS = frozenset(
    {
        "acl",
        "advcl",
        "advmod",
        "amod",
        "appos",
        "aux",
        "case",
        "cc",
        "ccomp",
        "clf",
        "compound",
        "conj",
        "cop",
        "csubj",
        "dep",
        "det",
        "discourse",
        "dislocated",
        "expl",
        "fixed",
        "flat",
        "goeswith",
        "iobj",
        "list",
        "mark",
        "nmod",
        "nsubj",
        "nummod",
        "obj",
        "obl",
        "orphan",
        "parataxis",
        "punct",
        "reparandum",
        "root",
        "vocative",
        "xcomp",
    }
)
# OntoNotes to the labels of the French models; "" drops the span (numbers are no names)
_ENTITY_LABELS = {
    "PERSON": "PER",
    "GPE": "LOC",
    "FAC": "LOC",
    "WORK_OF_ART": "WORK",
    "CARDINAL": "",
    "ORDINAL": "",
    "PERCENT": "",
    "QUANTITY": "",
    "MONEY": "",
}


def check_labels(labels: Iterable[str], who: str) -> None:
    """Raise LabelError where a relation's part before the colon is none of Universal Dependencies."""
    unknown = sorted({label for label in labels if label.partition(":")[0] not in UD_RELATIONS})
    if unknown:
        names = ", ".join(repr(label) for label in unknown)
        raise LabelError(
            f"{who} uses dependency labels that graphx doesn't know: {names}. Use a model with UD labels."
        )


def entity_label(label: str) -> str:
    """Map an engine's label of a named span; empty where the span is no name."""
    return _ENTITY_LABELS.get(label, label)

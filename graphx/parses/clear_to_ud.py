"""From the CLEAR scheme of spaCy's English models to Universal Dependencies.

Not a renaming: in CLEAR a preposition governs its noun and *be* governs its predicate; in UD it is the other
way round. Source: the CLEAR guidelines (Choi and Palmer 2012) and universaldependencies.org/u/dep.
"""

from graphx.errors import LabelError
from graphx.parses.nodes import ROOT, Node, children

_RENAMED = {
    "ROOT": "root",
    "dobj": "obj",
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "relcl": "acl:relcl",
    "poss": "nmod:poss",
    "possessive": "case",
    "neg": "advmod",
    "prt": "compound:prt",
    "oprd": "xcomp",
    "acomp": "xcomp",
    "attr": "xcomp",
    "dative": "iobj",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "quantmod": "advmod",
    "intj": "discourse",
    "meta": "dep",
    "subtok": "goeswith",
    # what is left of these after restructuring has no complement: "the country they rely on"
    "prep": "advmod",
    "agent": "advmod",
    "pcomp": "advcl",
    "pobj": "obl",
    "": "dep",
}
_SAME = frozenset(
    {
        "root",
        "acl",
        "advcl",
        "advmod",
        "amod",
        "appos",
        "aux",
        "case",
        "cc",
        "ccomp",
        "compound",
        "conj",
        "csubj",
        "dep",
        "det",
        "expl",
        "mark",
        "nmod",
        "nsubj",
        "nummod",
        "parataxis",
        "punct",
        "xcomp",
    }
)
CLEAR_LABELS = _SAME | _RENAMED.keys() | {"npadvmod"}
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "SYM"})
_PREPOSITIONS = frozenset({"prep", "agent", "dative"})


def clear_to_ud(nodes: list[Node]) -> list[Node]:
    """Restructure and rename one sentence in place; returns the same nodes.

    Raises
    ------
    LabelError
        Where a label is not of the scheme.
    """
    # from the right, so that "from behind the house" is solved inside first
    for place in reversed(range(len(nodes))):
        if nodes[place].deprel in _PREPOSITIONS:
            _turn_preposition(nodes, place)
    for place in range(len(nodes)):
        _turn_copula(nodes, place)
    _raise_objects(nodes)
    _move_conjunctions(nodes)
    for place, node in enumerate(nodes):
        _rename(nodes, place, node)
    return nodes


def _has(nodes: list[Node], place: int, *relations: str) -> bool:
    return next(children(nodes, place, *relations), None) is not None


def _turn_preposition(nodes: list[Node], place: int) -> None:
    """Turn prep –pobj→ noun into noun –case→ prep, the noun taking the preposition's place."""
    marker = nodes[place]
    complements = list(children(nodes, place, "pobj", "pcomp", "obl", "nmod", "advcl", "acl"))
    if marker.head == ROOT or not complements:
        return
    # "because of the war": CLEAR has both *of* (pcomp) and *war* (pobj) under *because*
    nouns = [at for at in complements if nodes[at].upos not in {"ADP", "SCONJ"}] or complements
    top = next((at for at in nouns if at > place), nouns[0])
    head = nodes[top]
    clausal = head.deprel in {"pcomp", "advcl", "acl"} and head.upos in {"VERB", "AUX"}
    nominal = nodes[marker.head].upos in _NOMINAL and not _has(nodes, marker.head, "cop")
    if clausal:
        head.deprel = "acl" if nominal else "advcl"
    elif marker.deprel == "agent":
        head.deprel = "obl:agent"
    else:
        head.deprel = "nmod" if nominal and marker.deprel == "prep" else "obl"
    head.head = marker.head
    for child in list(children(nodes, place)):
        nodes[child].head = top
        if nodes[child].deprel in {"pobj", "pcomp"}:
            nodes[child].deprel = "case" if nodes[child].upos in {"ADP", "SCONJ"} else "dep"
    marker.head, marker.deprel = top, "mark" if clausal else "case"
    if marker.upos == "VERB":  # "according to", "including": the form is the marker, not its verb
        marker.upos, marker.lemma = "ADP", marker.form.lower()


def _turn_copula(nodes: list[Node], place: int) -> None:
    """Turn be –attr→ predicate into predicate –cop→ be; "there is X" keeps be, with X as its subject."""
    verb = nodes[place]
    if verb.lemma != "be" or verb.deprel in {"aux", "auxpass", "cop"}:
        return
    predicates = list(children(nodes, place, "attr", "acomp"))
    if _has(nodes, place, "expl"):
        for at in predicates:
            nodes[at].deprel = "nsubj"
        return
    predicates = predicates or [at for at in children(nodes, place, "obl") if at > place][:1]
    if not predicates or not _has(nodes, place, "nsubj", "csubj", "aux", "mark"):
        return
    top = predicates[0]
    predicate = nodes[top]
    predicate.head, predicate.deprel = verb.head, verb.deprel
    for child in list(children(nodes, place)):
        nodes[child].head = top
    verb.head, verb.deprel, verb.upos = top, "cop", "AUX"
    _turn_cleft(nodes, top)


def _turn_cleft(nodes: list[Node], top: int) -> None:
    """Turn the clause of "it is Russia that sent oil" into a relative clause of Russia."""
    subjects = [at for at in children(nodes, top, "nsubj") if nodes[at].form.lower() == "it"]
    for clause in list(children(nodes, top, "ccomp")) if subjects else ():
        gaps = children(nodes, clause, "nsubj", "dobj", "nsubjpass")
        if any(nodes[at].form.lower() in {"that", "who", "which"} for at in gaps):
            nodes[clause].deprel = "relcl"
            nodes[subjects[0]].deprel = "expl"


def _raise_objects(nodes: list[Node]) -> None:
    """Raise Putin in "wants Putin to come": inside the clause in CLEAR, obj of *wants* beside xcomp in UD."""
    for place, node in enumerate(nodes):
        if node.deprel != "ccomp" or node.head == ROOT or "VerbForm=Inf" not in node.feats:
            continue
        if _has(nodes, place, "mark"):
            continue
        subject = next((at for at in children(nodes, place, "nsubj", "nsubjpass") if at < place), None)
        infinitive = any(nodes[at].form.lower() == "to" for at in children(nodes, place, "aux"))
        if subject is not None and infinitive and node.head < subject:
            nodes[subject].head, nodes[subject].deprel = node.head, "dobj"
            node.deprel = "xcomp"


def _move_conjunctions(nodes: list[Node]) -> None:
    """Hang *and* on the conjunct after it, and every conjunct on the first."""
    for place, node in enumerate(nodes):
        if node.deprel == "cc":
            following = next((at for at in children(nodes, node.head, "conj") if at > place), None)
            node.head = node.head if following is None else following
    for node in nodes:
        while node.deprel == "conj" and node.head != ROOT and nodes[node.head].deprel == "conj":
            node.head = nodes[node.head].head


def _rename(nodes: list[Node], place: int, node: Node) -> None:
    label = node.deprel
    if label == "neg":
        node.feats = node.feats if "Polarity=Neg" in node.feats else _with(node.feats, "Polarity=Neg")
    if label == "aux" and node.upos == "PART":  # the infinitive's "to"
        node.deprel = "mark"
    elif label.startswith("npadvmod"):
        nominal = node.head != ROOT and nodes[node.head].upos in _NOMINAL
        node.deprel = ("nmod:" if nominal else "obl:") + ("tmod" if label.endswith(":tmod") else "npmod")
    elif label == "nmod" and not _has(nodes, place, "case"):
        node.deprel = "compound" if place < node.head else "nmod"
    elif label in _RENAMED:
        node.deprel = _RENAMED[label]
    elif label not in _SAME and label not in _MADE:
        raise LabelError(f"graphx can't map the dependency label {label!r} of {node.form!r} to UD.")


_MADE = frozenset({"obl", "obl:agent", "cop", "mark", "case"})


def _with(feats: str, feature: str) -> str:
    """Add a feature, in the alphabetical order of UD."""
    return "|".join(sorted([*filter(None, feats.split("|")), feature], key=str.lower))

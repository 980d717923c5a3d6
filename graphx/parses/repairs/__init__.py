"""Named repairs of parser faults, between adapter and rules: one file a fault, each with its example.

A repair changes tags, lemmas, heads and relations, never forms or offsets, and returns the same tree where
its fault is not there.
"""

from collections.abc import Callable

from graphx.parses.repairs.active_read_as_passive import active_read_as_passive
from graphx.parses.repairs.agent_read_as_adjunct import agent_read_as_adjunct
from graphx.parses.repairs.doubled_subject import doubled_subject
from graphx.parses.repairs.list_read_as_subject import list_read_as_subject
from graphx.parses.repairs.name_in_pieces import name_in_pieces
from graphx.parses.repairs.name_tagged_otherwise import name_tagged_otherwise
from graphx.parses.repairs.nationality_read_as_verb import nationality_read_as_verb
from graphx.parses.repairs.partitive_article import partitive_article
from graphx.parses.repairs.passive_read_as_active import passive_read_as_active
from graphx.parses.repairs.receiver_under_theme import receiver_under_theme
from graphx.parses.repairs.speaker_read_as_object import speaker_read_as_object
from graphx.parses.repairs.theme_after_receiver import theme_after_receiver
from graphx.parses.repairs.title_beside_name import title_beside_name
from graphx.parses.repairs.verb_lemma import verb_lemma
from graphx.parses.repairs.verb_read_as_noun import verb_read_as_noun
from graphx.tree import Tree

Repair = Callable[[Tree], Tree]

# In order: names first, since others ask for them; the verb before what hangs on it.
ANY_LANGUAGE: tuple[Repair, ...] = (name_tagged_otherwise, name_in_pieces)
FRENCH: tuple[Repair, ...] = (
    verb_read_as_noun,
    nationality_read_as_verb,
    verb_lemma,
    title_beside_name,
    speaker_read_as_object,
    doubled_subject,
    list_read_as_subject,
    active_read_as_passive,
    passive_read_as_active,
    agent_read_as_adjunct,
    partitive_article,
    receiver_under_theme,
    theme_after_receiver,
)
REPAIRS: tuple[Repair, ...] = ANY_LANGUAGE + FRENCH


def repair(tree: Tree) -> tuple[Tree, tuple[str, ...]]:
    """Apply the repairs of the tree's language; returns the tree and the names of those that changed it."""
    applied = []
    for mend in REPAIRS if tree.lang == "fr" else ANY_LANGUAGE:
        mended = mend(tree)
        if mended is not tree:
            applied.append(mend.__name__)
            tree = mended
    return tree, tuple(applied)

"""The agent of a passive that is labelled as some other oblique."""

from graphx.parses.repairs.edits import Change, edit, markers
from graphx.parses.words import repair_words
from graphx.tree import Tree, Word


def agent_read_as_adjunct(tree: Tree) -> Tree:
    """Read *par* + noun after a passive participle as its agent.

    fr: L'attaque a été perpétrée par trois hommes. (hommes obl:mod)
    => hommes obl:agent
    fr: Le ministre est passé par Moscou.
    => nothing
    """
    changes: dict[int, Change] = {}
    for verb in tree.words:
        if not _is_passive(tree, verb) or tree.children(verb, "obl:agent"):
            continue
        for word in tree.children(verb, "obl"):
            agent = (
                word.upos in {"PROPN", "NOUN", "PRON", "NUM"} and word.lemma not in repair_words().not_agents
            )
            if agent and word.id > verb.id and markers(tree, word) == ["par"]:
                changes[word.id] = {"deprel": "obl:agent"}
    return edit(tree, changes)


def _is_passive(tree: Tree, verb: Word) -> bool:
    """Tell passives with their auxiliary, and bare participles: "un missile tiré par Pyongyang"."""
    if verb.upos != "VERB" or verb.feature("VerbForm") != "Part":
        return False
    # "transitant par Moscou", "est passé par Moscou"
    if verb.feature("Tense") == "Pres" or verb.lemma in repair_words().past_with_etre:
        return False
    return bool(tree.children(verb, "aux:pass")) or not tree.children(verb, "aux", "obj")

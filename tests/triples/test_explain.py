"""Why this arrow, and why none."""

from graphx.lexica.load import load_lexicon
from graphx.triples.explain import Explanation, draft_in_words, explain
from graphx.triples.registry import rules
from tests.triples.attributes.frozen import tree_of
from tests.triples.examples import Example
from tests.triples.test_join import FORCED, candidates


def explained(marked: str) -> Explanation:
    return explain(tree_of("fr", marked), Example("", "fr", marked, ()).mentions(), load_lexicon("fr"))


def test_rule_that_found_an_arrow_tells_it() -> None:
    trials = explained("[Moscou] a armé [Pyongyang].").trials
    [trial] = [t for t in trials if t.found]
    assert (trial.rule, trial.word) == ("direct_object", "armé")
    assert trial.found == ("Moscou –armer→ Pyongyang",)
    assert trial.why == ()


def test_rule_that_found_none_tells_where_it_stopped() -> None:
    trials = explained("[Moscou] a armé [Pyongyang].").trials
    why = {t.rule: t.why for t in trials if not t.found}
    assert why["passive_agent"] == ("the verb is active",)
    assert why["movement"] == ("the verb is none of movement",)


def test_sentence_without_actors_says_so() -> None:
    trials = explained("Moscou a armé Pyongyang.").trials
    assert not any(t.found for t in trials)
    assert next(t for t in trials if t.rule == "direct_object").why == (
        "its subject “Moscou” is no actor",
        "its object “Pyongyang” is no actor",
    )


def test_rules_are_tried_in_their_order_on_every_predicate() -> None:
    trials = explained(FORCED).trials
    order = [r.name for r in rules()]
    assert [order.index(t.rule) for t in trials] == sorted(order.index(t.rule) for t in trials)
    assert [t.word for t in trials if t.rule == "direct_object"] == ["forcé", "armer"]


def test_actors_are_listed_with_how_they_were_recognised() -> None:
    assert explained("[Moscou=Russie] a armé [Pyongyang].").actors == (
        ("Moscou", "Russie", "name"),
        ("Pyongyang", "Pyongyang", "name"),
    )


def test_notes_of_one_trial_do_not_leak_into_the_next() -> None:
    trials = explained("[Moscou] a armé [Pyongyang].").trials
    assert sum("the verb is active" in t.why for t in trials) == 1


def test_draft_in_words_by_surface_or_by_entity() -> None:
    draft = candidates("[Moscou=Russie] a armé [Pyongyang].", "stanza")[0].draft
    assert draft_in_words(draft) == "Moscou –armer→ Pyongyang"
    assert draft_in_words(draft, canonical=True) == "Russie –armer→ Pyongyang"

"""No rule stops without saying why, and the reasons name the words that they are about."""

import pytest

from graphx.lexica.load import load_lexicon
from graphx.triples.explain import Trial, explain
from tests.triples.examples import Example, examples
from tests.triples.test_rules import FROZEN

EXAMPLES = [e for e in examples() if (e.lang, e.text) in FROZEN]


def trials(example: Example) -> tuple[Trial, ...]:
    tree = FROZEN[example.lang, example.text]
    return explain(tree, example.mentions(), load_lexicon(example.lang)).trials


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.rule}: {e.marked}")
def test_every_trial_says_what_it_found_or_why_not(example: Example) -> None:
    for trial in trials(example):
        assert bool(trial.found) != bool(trial.why), trial
        assert all(why == why.strip() and why for why in trial.why)
        assert FROZEN[example.lang, example.text].word(trial.word_id).form == trial.word


@pytest.mark.parametrize(
    ("rule", "marked", "told"),
    [
        ("direct_object", "[Seoul] criticised the plan.", "its object “plan” is no actor"),
        ("passive_agent", "[Kim] was welcomed yesterday.", "no actor is named as its doer"),
        ("recipient", "[Russia] sent grain in winter.", "its receiver “in winter” is no actor"),
        ("movement", "[Putin] smiled in [Pyongyang].", "the verb is none of movement"),
        ("reciprocal_subjects", "[Putin] and [Kim] smiled.", "none that people do to one another"),
        ("undergone_event", "[Moscow] faces sanctions.", "it has no doer of “sanctions”"),
        (
            "event_noun_parties",
            "L'attaque de [Moscou] continue.",
            "no actor is named to whom “attaque” is done",
        ),
        ("denied_event", "[Moscou] nie ces échanges.", "only “Moscou” takes part"),
    ],
)
def test_reason_names_what_is_missing(rule: str, marked: str, told: str) -> None:
    (example,) = {e.marked: e for e in EXAMPLES if e.rule == rule and e.marked == marked}.values()
    assert any(told in why for t in trials(example) if t.rule == rule for why in t.why)


def test_rules_for_other_words_are_told_apart() -> None:
    (example,) = (e for e in EXAMPLES if e.marked == "[Kim] was welcomed yesterday.")
    near = {t.rule: t.near for t in trials(example)}
    assert near["passive_agent"]
    assert not near["movement"]
    assert not near["direct_object"]

import datetime

import pytest

from graphx.errors import ActorNotFound, FilterError
from graphx.model import Filter
from graphx.project.filters import KEYWORDS, make_filter, read_day


def test_one_value_or_several_and_any_case(project):
    made = make_filter({"category": "aid", "modality": ["asserted", "DENIED"]}, project.store)
    assert made == Filter(categories=frozenset({"AID"}), modalities=frozenset({"asserted", "denied"}))


def test_nothing_given_lets_everything_pass(project):
    assert make_filter({"category": None, "action": [], "actor": ()}, project.store) == Filter()


def test_actors_and_actions_are_found_without_accents(project):
    made = make_filter({"actor": "coree du nord", "action": "FOURNIR", "doc": "sommet"}, project.store)
    assert made.actors == {"state/KP"}
    assert made.actions == {"fournir"}
    assert made.docs == {"sommet"}


@pytest.mark.parametrize(
    ("keyword", "value", "told"),
    [
        ("category", "HELP", "AID"),
        ("polarity", "yes", "affirmed, negated"),
        ("modality", "sure", "asserted"),
        ("type", "country", "state"),
        ("engine", "udpipe", "spacy, stanza"),
        ("action", "fournit", "fournir"),
        ("doc", "somet", "sommet"),
        ("since", "hier", "2024-06-19"),
        ("since", "2024-13", "2024-06-19"),
        ("until", "2024-02-30", "2024-06-19"),
        ("until", "24", "2024-06-19"),
        ("min_confidence", "2", "0 to 1"),
        ("min_confidence", "nan", "0 to 1"),
        ("min_confidence", "high", "0 to 1"),
    ],
)
def test_wrong_value_is_told_with_the_valid_ones(project, keyword, value, told):
    with pytest.raises(FilterError, match=told):
        make_filter({keyword: value}, project.store)


def test_wrong_name_is_told_with_the_valid_ones(project):
    with pytest.raises(FilterError, match=", ".join(KEYWORDS)):
        make_filter({"colour": "red"}, project.store)


def test_unknown_actor_is_told_with_near_names(project):
    with pytest.raises(ActorNotFound, match="Russie"):
        make_filter({"actor": "Rusie"}, project.store)


@pytest.mark.parametrize(
    ("keyword", "value", "day"),
    [
        ("since", "2024", "2024-01-01"),
        ("until", "2024", "2024-12-31"),
        ("since", "2024-02", "2024-02-01"),
        ("until", "2024-02", "2024-02-29"),
        ("until", "2024-06-19", "2024-06-19"),
        ("since", datetime.date(2024, 6, 19), "2024-06-19"),
        ("since", datetime.datetime(2024, 6, 19, 8), "2024-06-19"),
        ("since", 2024, "2024-01-01"),
    ],
)
def test_days_months_and_years(keyword, value, day):
    assert read_day(keyword, value) == day

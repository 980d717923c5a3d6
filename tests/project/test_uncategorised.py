from graphx.model import Triple
from graphx.project.uncategorised import uncategorised
from graphx.triples.registry import rules


def triple(number: int, action: str, **given: object) -> Triple:
    plain = {
        "id": f"t{number}", "doc": "fr", "sentence": f"Phrase {number}.", "start": 0, "end": 9,
        "source": "a", "source_start": 0, "source_end": 1, "action": action,
        "action_start": 1, "action_end": 2,
        "target": "b",
        "target_start": 2, "target_end": 3, "rule": "direct_object", "engines": ("spacy",),
        "confidence": 0.5,
    }  # fmt: skip
    return Triple(**{**plain, **given})  # type: ignore[arg-type] # fields by name


def test_most_frequent_first_with_the_surest_example() -> None:
    found = uncategorised(
        [
            triple(1, "zigzaguer"),
            triple(2, "réverbérer", theme="écho"),
            triple(3, "réverbérer", theme="écho", confidence=0.9),
            triple(4, "réverbérer", theme="son"),
            triple(5, "critiquer", category="ACCUSE"),
        ],
        {"fr": "fr"},
    )
    assert [(u.action, u.count) for u in found] == [("réverbérer", 3), ("zigzaguer", 1)]
    assert (found[0].themes, found[0].example, found[0].doc) == (("écho", "son"), "Phrase 3.", "fr")
    assert (found[0].kind, found[0].listed, found[0].lang) == ("verb", False, "fr")


def test_nouns_and_words_whose_theme_decides_are_told_apart() -> None:
    noun, copula, listed = triple(1, "partie", rule="noun_between"), triple(2, "être"), triple(3, "maintenir")
    kinds = {u.action: (u.kind, u.listed) for u in uncategorised([noun, copula, listed], {"fr": "fr"})}
    assert kinds == {"partie": ("noun", False), "être": ("verb", False), "maintenir": ("verb", True)}


def test_a_copula_waits_for_no_category() -> None:
    copulas = [rule.name for rule in rules() if rule.construction == 17]
    assert uncategorised([triple(n, "être", rule=name) for n, name in enumerate(copulas)], {"fr": "fr"}) == []
    assert len(copulas) > 1


def test_one_word_in_two_languages_is_two() -> None:
    found = uncategorised(
        [triple(1, "zigzaguer"), triple(2, "zigzaguer", doc="en")], {"fr": "fr", "en": "en"}
    )
    assert [u.lang for u in found] == ["en", "fr"]

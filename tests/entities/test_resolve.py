import random
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from graphx.entities import Resolution, resolve_entities
from graphx.entities.fold import fold
from graphx.model import Entity, EntityType, Mention


def mention(doc: str, name: str, kind: EntityType = "person", key: str | None = None) -> Mention:
    return Mention(doc, 0, len(name), name, "name", kind, key or f"{kind}:{fold(name)}")


def ids(resolution: Resolution) -> dict[str, str]:
    return {key: entity for (_, key), entity in resolution.assignment.items()}


def names_of(mentions: Sequence[Mention], known: Sequence[Entity] = ()) -> list[str]:
    return [e.name for e in resolve_entities(mentions, known).entities]


def test_spellings_of_two_documents_are_one_person() -> None:
    resolution = resolve_entities([mention("a", "Iouri Ouchakov"), mention("b", "Yuri Ushakov")])
    assert len(resolution.entities) == 1
    assert set(resolution.entities[0].aliases) | {resolution.entities[0].name} == {
        "Iouri Ouchakov",
        "Yuri Ushakov",
    }


def test_two_names_of_one_document_are_two_persons() -> None:
    both = [mention("a", "Iouri Ouchakov"), mention("a", "Yuri Ushakov")]
    assert len(resolve_entities(both).entities) == 2


def test_french_and_english_meet_at_the_known_person() -> None:
    resolution = resolve_entities([mention("a", "Wladimir Poutine"), mention("b", "Vladimir Putin")])
    (entity,) = resolution.entities
    assert (entity.id, entity.name, entity.country) == ("person/vladimir-putin", "Vladimir Poutine", "RU")
    assert resolve_entities([mention("b", "Vladimir Putin")], lang="en").entities[0].name == "Vladimir Putin"


def test_last_name_alone_joins_no_full_name_of_another_document() -> None:
    resolution = resolve_entities([mention("a", "Kirby"), mention("b", "John Kirby")])
    assert {e.id for e in resolution.entities} == {"person/kirby", "person/john-kirby"}


def test_known_person_is_spelt_as_the_documents_do() -> None:
    key = "person/andrei-belousov"
    mentions = [mention("a", "Andreï Belousov", key=key), mention("a", "Belousov", key=key)]
    (entity,) = resolve_entities(mentions).entities
    assert (entity.name, entity.names["fr"]) == ("Andreï Belousov", "Andreï Belousov")
    (entity,) = resolve_entities([mention("a", "Belooussov", key=key)]).entities
    assert entity.name == "Andreï Belooussov"


def test_last_name_alone_leaves_the_known_name() -> None:
    (entity,) = resolve_entities([mention("a", "Kim", key="person/kim-jong-un")]).entities
    assert entity.name == "Kim Jong-un"


def test_each_language_has_its_spelling() -> None:
    mentions = [mention("a", "Iouri Ouchakov"), mention("b", "Yuri Ushakov"), mention("b", "Yuri Ushakov")]
    (entity,) = resolve_entities(mentions, langs={"a": "fr", "b": "en"}).entities
    assert (entity.name, dict(entity.names)) == (
        "Iouri Ouchakov",
        {"en": "Yuri Ushakov", "fr": "Iouri Ouchakov"},
    )


def test_short_form_of_a_document_goes_with_its_full_name() -> None:
    both = [mention("a", "John Kirby"), mention("a", "Kirby", key="person:john kirby")]
    (entity,) = resolve_entities(both).entities
    assert (entity.name, entity.aliases) == ("John Kirby", ("Kirby",))


def test_unsure_type_joins_the_surest() -> None:
    resolution = resolve_entities([mention("a", "Amazon", "other"), mention("b", "Amazon", "organisation")])
    assert [e.id for e in resolution.entities] == ["org/amazon"]


def test_place_and_person_of_one_name_stay_two() -> None:
    resolution = resolve_entities([mention("a", "Lincoln", "place"), mention("b", "Lincoln", "person")])
    assert {e.id for e in resolution.entities} == {"place/lincoln", "person/lincoln"}


def test_known_entities_keep_their_ids() -> None:
    known = [Entity("person/old-id", "Yuri Ushakov", "person", aliases=("Ouchakov",))]
    resolution = resolve_entities([mention("a", "Iouri Ouchakov"), mention("b", "Iouri Ouchakov")], known)
    assert ids(resolution) == {"person:iouri ouchakov": "person/old-id"}


def test_second_run_gives_the_same_ids() -> None:
    first = resolve_entities([mention("a", "Yuri Ushakov"), mention("b", "Anna Lind")])
    later = [mention(d, "Iouri Ouchakov") for d in "cde"]
    second = resolve_entities([mention("a", "Yuri Ushakov"), *later], first.entities)
    assert {e.id for e in second.entities} <= {e.id for e in first.entities}


def test_institution_has_the_country_of_its_state() -> None:
    army = Mention("a", 0, 11, "armée russe", "name", "organisation", "org/RU-army")
    (entity,) = resolve_entities([army]).entities
    assert (entity.name, entity.type, entity.country) == ("armée russe", "organisation", "RU")


def test_state_has_its_names_and_no_metonym_among_its_aliases() -> None:
    moscow = Mention("a", 0, 6, "Moscou", "name", "state", "state/RU", via="capital")
    (entity,) = resolve_entities([moscow]).entities
    assert entity.names["en"] == "Russia"
    assert "Moscou" not in entity.aliases
    assert "Fédération de Russie" in entity.aliases


NAMES = [
    *("Iouri Ouchakov", "Yuri Ushakov", "Anna Lind", "Ana Lind", "Lind", "Vladimir Putin", "Kim Jong Un"),
    *(
        "Kim Jong-un",
        "Shin Won-sik",
        "Shin Wonsik",
        "Alexander Lukin",
        "Alexandre Loukine",
        "Aleksandr Lukin",
    ),
]
MENTIONS = st.lists(
    st.builds(
        mention,
        st.sampled_from("abcd"),
        st.sampled_from(NAMES),
        st.sampled_from(["person", "organisation", "other"]),
    ),
    max_size=25,
)


@given(MENTIONS, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_order_of_mentions_changes_nothing(mentions: list[Mention], chance: random.Random) -> None:
    shuffled = mentions[:]
    chance.shuffle(shuffled)
    one, other = resolve_entities(mentions), resolve_entities(shuffled)
    assert one.entities == other.entities
    assert dict(one.assignment) == dict(other.assignment)
    assert {(m.doc, m.entity) for m in mentions} == set(one.assignment)


def test_twenty_thousand_names_take_seconds() -> None:
    chance = random.Random(7)
    syllables = [c + v for c in "bdfgklmnprstv" for v in "aeio"]

    def word() -> str:
        return "".join(chance.choice(syllables) for _ in range(chance.choice((2, 3, 4)))).title()

    many = [mention(f"d{n % 500}", f"{word()} {word()}") for n in range(20_000)]
    assert len(resolve_entities(many).entities) > 15_000


def test_no_mentions_no_entities() -> None:
    assert names_of([]) == []

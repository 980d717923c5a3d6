"""Who holds what office, learned where the text sets it beside a name: "le président russe, Vladimir …"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphx.entities.coreference.office_phrases import OfficePhrase
from graphx.lexica.coreference import Gender, Words
from graphx.lexica.gazetteer_schema import Role
from graphx.model import Mention
from graphx.tree import Tree

# Whoever an article calls leader is its president or prime minister, unless it has one of each.
FAMILY: tuple[Role, ...] = ("leader", "head_of_state", "head_of_government")
_GAP = frozenset([",", "(", "«", '"', "“", "-", "–"])


@dataclass(frozen=True)
class Offices:
    """Who holds what, as the document itself says; the values hold one mention a person, the first."""

    holders: Mapping[tuple[str, str | None], tuple[Mention, ...]]  # (office, owner's entity) -> persons
    country: Mapping[str, Mention]  # person -> mention of the state
    gender: Mapping[str, Gender]  # person -> gender
    held: Mapping[str, frozenset[str]]  # person -> offices


@dataclass(frozen=True, slots=True)
class Title:
    """An office set beside the name of its holder."""

    phrase: OfficePhrase
    person: Mention


def titles(
    tree: Tree, phrases: Iterable[OfficePhrase], mentions: Sequence[Mention], words: Words
) -> Iterator[Title]:
    """Join each office to the person's name that it stands beside, if any."""
    persons = [m for m in mentions if m.type == "person" and m.kind == "name"]
    for phrase in phrases:
        person = _named_after(tree, phrase, persons, words) or _named_before(tree, phrase, persons)
        if person:
            yield Title(phrase, person)


def _between(tree: Tree, start: int, end: int) -> list[str]:
    return [w.form for w in tree.words if start <= w.start and w.end <= end]


def _named_after(
    tree: Tree, phrase: OfficePhrase, persons: Sequence[Mention], words: Words
) -> Mention | None:
    """Find the name in "le président russe Vladimir Poutine" or "…, Vladimir Poutine,"; not "…, Kim dit"."""
    person = next((m for m in persons if m.start >= phrase.end), None)
    if person is None:
        return None
    gap = _between(tree, phrase.end, person.start)
    if not gap or (len(gap) == 1 and gap[0].lower() in words.honorifics):
        return person
    if len(gap) > 1 or gap[0] not in _GAP:
        return None
    following = next((w for w in tree.words if w.start >= person.end), None)
    closed = following is None or following.upos == "PUNCT"
    return person if closed or _depends(tree, phrase, person) else None


def _depends(tree: Tree, phrase: OfficePhrase, person: Mention) -> bool:
    inside = [w for w in tree.words if person.start <= w.start and w.end <= person.end]
    return any(w.head == phrase.head.id and w.relation in ("appos", "flat") for w in inside)


def _named_before(tree: Tree, phrase: OfficePhrase, persons: Sequence[Mention]) -> Mention | None:
    """Find the name in "Dmitri Peskov, porte-parole du Kremlin" and "Poutine, le président russe,"."""
    person = next((m for m in reversed(persons) if m.end <= phrase.start), None)
    if person is None:
        return None
    gap = [w for w in tree.words if person.end <= w.start and w.end <= phrase.start]
    forms = [w.form for w in gap]
    if forms[:1] != [","] or len(gap) > 2 or (len(gap) == 2 and gap[1].upos != "DET"):
        return None
    following = next((w for w in tree.words if w.start >= phrase.end), None)
    return person if following is None or following.upos != "VERB" else None


def learn_offices(found: Iterable[Title]) -> Offices:
    """Collect who holds what from all titles of the document."""
    holders: dict[tuple[str, str | None], dict[str, Mention]] = defaultdict(dict)
    held: dict[str, set[str]] = defaultdict(set)
    country: dict[str, Mention] = {}
    gender: dict[str, Gender] = {}
    for title in found:
        phrase, person = title.phrase, title.person
        owner = phrase.owner.entity if phrase.owner else None
        holders[phrase.office, owner].setdefault(person.entity, person)
        held[person.entity].add(phrase.office)
        if phrase.gender:
            gender.setdefault(person.entity, phrase.gender)
        if phrase.owner and phrase.owner.type == "state":
            country.setdefault(person.entity, phrase.owner)
    return Offices(
        holders={key: tuple(persons.values()) for key, persons in holders.items()},
        country=country,
        gender=gender,
        held={person: frozenset(offices) for person, offices in held.items()},
    )


def holders_of(offices: Offices, office: str, owner: str | None) -> tuple[Mention, ...]:
    """Return the persons whom the document gives the office of that owner, or one of its family."""
    names = (office, *(f for f in FAMILY if f != office)) if office in FAMILY else (office,)
    for name in names:
        if found := offices.holders.get((name, owner)):
            return found
    return ()

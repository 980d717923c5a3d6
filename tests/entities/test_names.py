import pytest

from graphx.entities.blocking import candidate_pairs
from graphx.entities.fold import fold
from graphx.entities.names import SAME, compare_names

SPELLINGS = [
    ("Vladimir Poutine", "Vladimir Putin"),
    ("Vladimir Poutine", "Владимир Путин"),
    ("Andreï Beloussov", "Andrei Belousov"),
    ("Iouri Ouchakov", "Yuri Ushakov"),
    ("Kim Jong-un", "Kim Jong Un"),
    ("Shin Won-sik", "Shin Wonsik"),
    ("Xi Jin-ping", "Xi Jinping"),
    ("Sergueï Choïgou", "Sergei Shoigu"),
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
    ("Alexandre Loukachenko", "Alexander Lukashenko"),
    ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
    ("Mohamed Morsi", "Mohammed Morsi"),
    ("Bachar al-Assad", "Bachar Assad"),
    ("Donald J. Trump", "Donald Trump"),
    ("J. Biden", "Joe Biden"),
]
NAMESAKES = [
    ("Kim Jong Un", "Kim Jong Il"),
    ("George Bush", "George Busch"),
    ("Jean Martin", "Jean Marin"),
    ("Michel Debré", "Michel Debord"),
    ("Li Keqiang", "Li Qiang"),
    ("Moon Jae-in", "Lee Jae-myung"),
    ("Anna Lind", "Anna Lund"),
    ("Paul Durand", "Paul Dupont"),
    ("George Martin", "George R. R. Martin"),
]


@pytest.mark.parametrize(("one", "other"), SPELLINGS)
def test_spellings_of_one_name_are_joined(one: str, other: str) -> None:
    assert compare_names(one, other) == compare_names(other, one) >= SAME


@pytest.mark.parametrize(("one", "other"), NAMESAKES)
def test_two_names_stay_two(one: str, other: str) -> None:
    assert compare_names(one, other) == compare_names(other, one) < SAME


def test_every_spelling_meets_its_fellow_in_a_block() -> None:
    names = [fold(name) for pair in SPELLINGS[:12] for name in pair]
    pairs = {frozenset(pair) for pair in candidate_pairs(names)}
    same = [frozenset((fold(a), fold(b))) for a, b in SPELLINGS[:12] if fold(a) != fold(b)]
    assert [p for p in same if p not in pairs] == []


def test_pairs_do_not_depend_on_order() -> None:
    names = [fold(name) for pair in SPELLINGS for name in pair]
    assert list(candidate_pairs(names)) == list(candidate_pairs(reversed(names)))

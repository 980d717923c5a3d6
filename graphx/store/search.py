"""Search of names, actions and sentences; accents and case are forgiven, the last word may be unfinished."""

import re
import sqlite3
import unicodedata

from graphx.model import Filter
from graphx.store.records import ActionHit, EntityHit, SearchResult, SentenceHit
from graphx.store.where import condition, named

# More words than this only cost time: nobody looks for a page by its whole text.
MAX_WORDS = 32
# unicode61 takes off accents but leaves these, which French readers type as two letters.
LIGATURES = (("œ", "oe"), ("æ", "ae"))


def search(connection: sqlite3.Connection, text: str, limit: int, *, groups: bool = False) -> SearchResult:
    """Find actors by any of their names, actions by their lemma and sentences by their words."""
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text))[:MAX_WORDS]
    if not words:
        return SearchResult()
    query = match(words)
    return SearchResult(
        entities=_entities(connection, (query, text), limit, groups=groups),
        actions=_actions(connection, text, limit, groups=groups),
        sentences=_sentences(connection, query, limit),
    )


def match(words: list[str]) -> str:
    """Build an FTS5 query for all of the words; each is quoted, so none is ever read as syntax."""
    last = len(words) - 1
    return " AND ".join(_spellings(word, "*" if i == last else "") for i, word in enumerate(words))


def _spellings(word: str, star: str) -> str:
    """Quote the word, with and without ligatures."""
    spellings = {word}
    for sign, letters in LIGATURES:
        spellings |= {s.lower().replace(sign, letters) for s in spellings}
        spellings |= {s.lower().replace(letters, sign) for s in spellings}
    return "(" + " OR ".join(f'"{s}"{star}' for s in sorted(spellings)) + ")"


def fold(text: str) -> str:
    """Lower case without accents and ligatures."""
    letters = unicodedata.normalize("NFKD", text).casefold()
    for sign, plain in LIGATURES:
        letters = letters.replace(sign, plain)
    return "".join(sign for sign in letters if not unicodedata.combining(sign)).strip()


def _entities(
    connection: sqlite3.Connection, wanted: tuple[str, str], limit: int, *, groups: bool
) -> tuple[EntityHit, ...]:
    """Actors by name (query, text): those called exactly so first, then the most mentioned."""
    query, text = wanted
    where = "" if groups else f" AND {named('e.id')}"
    rows = connection.execute(
        "SELECT e.id, e.name, e.type, n.name, (SELECT COUNT(*) FROM mention m WHERE m.entity = e.id) "
        "FROM name_words w JOIN name n ON n.n = w.rowid JOIN entity e ON e.id = n.entity "
        f"WHERE name_words MATCH ?{where}",
        (query,),
    )
    folded = fold(text)
    best: dict[str, tuple[bool, EntityHit]] = {}
    for row in rows:
        hit = EntityHit(*row)
        exact = fold(hit.matched) == folded
        if hit.id not in best or (exact, hit.matched == hit.name) > (best[hit.id][0], False):
            best[hit.id] = (exact, hit)
    ranked = sorted(best.values(), key=lambda pair: (not pair[0], -pair[1].mentions, pair[1].name))
    return tuple(hit for _, hit in ranked[:limit])


def _actions(connection: sqlite3.Connection, text: str, limit: int, *, groups: bool) -> tuple[ActionHit, ...]:
    """Actions that begin with the words; the most frequent first."""
    wanted = fold(text)
    where, _ = condition(Filter(groups=groups))
    rows = connection.execute(
        f"SELECT action, COUNT(*) FROM triple{where} GROUP BY action ORDER BY 2 DESC, 1"
    )
    hits = (ActionHit(action, count) for action, count in rows if fold(action).startswith(wanted))
    return tuple(hit for hit, _ in zip(hits, range(limit), strict=False))


def _sentences(connection: sqlite3.Connection, query: str, limit: int) -> tuple[SentenceHit, ...]:
    """Sentences that hold all of the words, the best match (bm25) first."""
    rows = connection.execute(
        'SELECT s.doc, d.title, d.date, s.start, s."end", s.text '
        "FROM sentence_words w JOIN sentence s ON s.n = w.rowid JOIN document d ON d.id = s.doc "
        "WHERE sentence_words MATCH ? ORDER BY w.rank, s.n LIMIT ?",
        (query, limit),
    )
    return tuple(SentenceHit(*row) for row in rows)

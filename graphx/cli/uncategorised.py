"""`graphx info --uncategorised`: what the lexicon doesn't know yet."""

from dataclasses import asdict
from pathlib import Path

from graphx.cli.arguments import open_existing
from graphx.cli.output import counted, plain, say, say_json, say_table

LISTED = 50  # --json lists all
EXAMPLE = 90  # characters of a sentence
HOW_TO_ADD = """
Words marked * are in the lexicon, but say no category with these themes.
To give a word one, write it into a folder of your own, mine/fr/verbs.yaml (nouns.yaml, en/verbs.yaml, …):

  purpose: words of my corpus
  source: mine
  licence: mine
  date: today
  categories:
    SUPPORT: [réaffirmer]

Then: GRAPHX_LEXICON=mine graphx ingest FOLDER    (reads all again with it; docs/lexica.md says more)"""


def say_uncategorised(store: Path, as_json: bool) -> None:
    """Print the actions without a category, the most frequent first, and how to give them one."""
    from graphx.project.uncategorised import uncategorised  # loads the rules

    with open_existing(store) as project:
        langs = {row.id: row.lang for row in project.store.documents()}
        found = uncategorised(project.triples(category="OTHER", min_confidence=0), langs)
    if as_json:
        say_json([asdict(entry) for entry in found])
        return
    if not found:
        say("Every relation has a category.")
        return
    total = sum(entry.count for entry in found)
    say(f"{counted(total, 'relation')} without a category, {counted(len(found), 'word')}:")
    columns = ("relations", "word", "kind", "lang", "themes", "example")
    rows = [
        (e.count, e.action + ("*" if e.listed else ""), e.kind, e.lang, ", ".join(e.themes) or "–",
         _short(e.example))
        for e in found[:LISTED]
    ]  # fmt: skip
    say_table(columns, rows, right=("relations",))
    if len(found) > LISTED:
        say(f"and {len(found) - LISTED} more (--json lists all)")
    for line in HOW_TO_ADD.splitlines():
        say(line)


def _short(sentence: str) -> str:
    words = plain(sentence)
    return words if len(words) <= EXAMPLE else words[: EXAMPLE - 1].rpartition(" ")[0] + "…"

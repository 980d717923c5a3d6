"""Write the reference pages from what they describe: docs/rules.md, docs/lexica.md, docs/cli.md.

python scripts/docs.py            writes them
python scripts/docs.py --check    exit code 1 where a page isn't current
"""

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # so that it runs as a file, from anywhere

from typer.main import get_command  # noqa: E402
from typer.testing import CliRunner  # noqa: E402

from graphx.cli.main import app  # noqa: E402
from graphx.lexica import Lexicon, lexicon_languages, load_lexicon  # noqa: E402
from graphx.lexica.times import load_time_words  # noqa: E402
from graphx.model import CATEGORIES  # noqa: E402
from graphx.triples.registry import Rule, rules  # noqa: E402

DOCS = ROOT / "docs"
NOTE = "<!-- Written by scripts/docs.py (make docs): change what it describes, not this page. -->\n"
WIDTH = 100
ABOUT_RULES = """\
A rule looks at one verb or event noun of a sentence's tree and yields arrows. They are tried in this order;
on the same arrow an earlier rule wins. Square brackets mark the actors, `[her=Kim]` says whom a pronoun
stands for. The examples are run as tests.
"""
ABOUT_LEXICA = """\
The words that the rules ask for, in `graphx/lexica/<language>/`. Lay your own over them with a folder of the
same shape (`GRAPHX_LEXICON=folder`, holding `fr/verbs.yaml` and so on): your verb or noun replaces ours, your
class or marker list is added to ours. A slip is told with file and field.

`graphx info --uncategorised` lists the verbs and nouns of your corpus that have no category. A file of your
own needs the same head as ours, and only the words that you add:

```yaml
# mine/fr/verbs.yaml
purpose: words of my corpus
source: my own reading
licence: mine
date: November 2026
themes:
  relief: [vivre, couverture, médicament]
categories:
  SUPPORT: [réaffirmer]
entries:
  - {lemma: acheminer, category: TRADE, when: [{themes: [relief], category: AID}]}
```

`nouns.yaml` also wants `defaults`, the prepositions of an event noun's roles: copy them from ours. Then
`GRAPHX_LEXICON=mine graphx ingest FOLDER` reads every document again, since the words it was read with have
changed; keep the variable set, or the next ingest reads them again without your words. A running Python or
dashboard keeps the words that it started with.
"""
_EXAMPLE = re.compile(r"^[a-z]{2}: .+\n(?:=> .+\n?)+", re.M)


def pages() -> Mapping[str, str]:
    """Give the pages as they should be, by file name."""
    return {"rules.md": rules_page(), "lexica.md": lexica_page(), "cli.md": cli_page()}


def rules_page() -> str:
    """Describe every rule by its docstring, in the order in which they are tried."""
    contents = "".join(f"- [{r.name}](#{r.name}): {_summary(r)}\n" for r in rules())
    return f"# Rules\n\n{NOTE}\n{ABOUT_RULES}\n" + contents + "".join(_rule(r) for r in rules())


def _summary(rule: Rule) -> str:
    return " ".join(rule.doc.partition("\n\n")[0].split())


def _rule(rule: Rule) -> str:
    examples = [m.group(0).strip() for m in _EXAMPLE.finditer(rule.doc + "\n")]
    prose = _EXAMPLE.sub("", rule.doc + "\n").strip()
    shown = "\n".join(examples)
    on = "a verb" if rule.on == "verb" else "an event noun, or a noun with a copula"
    place = f"On {on}; [construction {rule.construction}](constructions.md)."
    return f"\n## {rule.name}\n\n{place}\n\n{prose}\n\n```text\n{shown}\n```\n"


def lexica_page() -> str:
    """Describe the word lists: how many words each has and what it is for."""
    lexica = [load_lexicon(lang) for lang in lexicon_languages()]
    parts = [
        f"# Lexica\n\n{NOTE}\n{ABOUT_LEXICA}",
        "\n## Verbs and event nouns by category\n\n",
        *_category_table(lexica),
        "\nWhere the theme decides, an entry has conditions: ",
        "; ".join(
            f"{x.lang}: {sum(bool(v.when) for v in x.verbs.values())} verbs, "
            f"{sum(bool(n.when) for n in x.nouns.values())} nouns"
            for x in lexica
        ),
        ". Without an entry, an action is OTHER.\n",
    ]
    for title, name in (
        ("Classes of words (classes.yaml)", "classes"),
        ("Markers (markers.yaml)", "markers"),
    ):
        parts += [f"\n## {title}\n\n", *_list_table(lexica, name)]
    parts += ["\n## Time expressions (time.yaml)\n\n", *_time_table(lexica)]
    return "".join(parts)


def _row(*cells: object) -> str:
    return "| " + " | ".join(str(c).replace("|", "\\|") for c in cells) + " |\n"


def _header(*cells: object) -> str:
    return _row(*cells) + "|" + "---|" * len(cells) + "\n"


def _category_table(lexica: list[Lexicon]) -> Iterator[str]:
    yield _header("category", *(f"{x.lang} {kind}" for x in lexica for kind in ("verbs", "nouns")))
    for category in CATEGORIES:
        counts = [
            sum(e.category == category for e in entries.values())
            for x in lexica
            for entries in (x.verbs, x.nouns)
        ]
        yield _row(category, *counts)
    yield _row("all", *(len(entries) for x in lexica for entries in (x.verbs, x.nouns)))


def _list_table(lexica: list[Lexicon], name: str) -> Iterator[str]:
    lists: list[Mapping[str, frozenset[str]]] = [getattr(x, name) for x in lexica]
    yield _header("name", "meaning", *(x.lang for x in lexica))
    for key in sorted(set().union(*lists)):
        meaning = next(x.meanings[key] for x in lexica if key in x.meanings)
        yield _row(key, meaning, *(len(words.get(key, ())) for words in lists))


def _time_table(lexica: list[Lexicon]) -> Iterator[str]:
    words = [found for x in lexica if (found := load_time_words(x.lang)) is not None]
    yield _header("", *(w.lang for w in words))
    yield _row("patterns", *(len(w.patterns) for w in words))
    yield _row("units", *(len(w.units) for w in words))
    yield _row("number words", *(len(w.numerals) + len(w.ordinals) for w in words))


def cli_page() -> str:
    """Give the help of every command as the terminal shows it."""
    parts = [f"# Command line\n\n{NOTE}\n"]
    for path in _commands(get_command(app), ()):
        shown = CliRunner().invoke(
            app, [*path, "--help"], prog_name="graphx", terminal_width=WIDTH, max_content_width=WIDTH
        )
        name = " ".join(("graphx", *path))
        text = "\n".join(line.rstrip() for line in shown.stdout.strip().splitlines())
        parts.append(f"## {name}\n\n```text\n{text}\n```\n\n")
    return "".join(parts).rstrip() + "\n"


def _commands(command: object, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield path
    for name, child in getattr(command, "commands", {}).items():
        yield from _commands(child, (*path, name))


def main() -> int:
    """Write the pages, or with --check tell which aren't current."""
    stale = [
        name
        for name, text in pages().items()
        if not (DOCS / name).is_file() or (DOCS / name).read_text(encoding="utf-8") != text
    ]
    if "--check" in sys.argv[1:]:
        for name in stale:
            print(f"docs/{name} isn't current: run make docs")
        return 1 if stale else 0
    for name in stale:
        (DOCS / name).write_text(pages()[name], encoding="utf-8")
        print(f"docs/{name} written")
    return 0


if __name__ == "__main__":
    sys.exit(main())

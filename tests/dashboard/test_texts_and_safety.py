import re
import tomllib
from pathlib import Path

import pytest

from graphx.dashboard.settings import STREAMLIT_FLAGS, as_arguments
from graphx.dashboard.ui.plain import md_escape, tag
from graphx.dashboard.words import interface_texts
from graphx.exports.words import LANGS
from graphx.graph import METRICS
from tests.factories import HOSTILE

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "graphx" / "dashboard").rglob("*.py"))


def keys(lang: str) -> set[str]:
    return {f"{page}.{name}" for page, names in interface_texts(lang).items() for name in names}  # type: ignore[arg-type]


def test_languages_have_the_same_keys_and_braces() -> None:
    assert keys("fr") == keys("en")
    for page, names in interface_texts("fr").items():
        for name, text in names.items():
            other = interface_texts("en")[page][name]
            assert sorted(re.findall(r"{\w+}", text)) == sorted(re.findall(r"{\w+}", other)), f"{page}.{name}"


def test_every_text_is_used() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in SOURCES)
    groups = set(re.findall(r'"([a-z]+\.(?:[a-z]+_)?)(?:"|\{)', code))
    unused = {key for key in keys("fr") if key not in code and not any(key.startswith(g) for g in groups)}
    assert not unused


@pytest.mark.parametrize("lang", LANGS)
def test_every_metric_has_a_name_and_a_meaning(lang: str) -> None:
    texts = interface_texts(lang)  # type: ignore[arg-type]
    assert set(texts["metrics"]) == set(texts["meanings"]) == set(METRICS)


def test_settings_are_those_of_the_config_file() -> None:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))

    def flat(table: dict, before: str = "") -> dict[str, str]:
        found = {}
        for name, value in table.items():
            if isinstance(value, dict):
                found |= flat(value, f"{before}{name}.")
            else:
                found[before + name] = str(value).lower() if isinstance(value, bool) else str(value)
        return found

    assert flat(config) == dict(STREAMLIT_FLAGS)
    assert STREAMLIT_FLAGS["server.address"] == "localhost"
    assert "--server.address=localhost" in as_arguments()


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.name)
def test_no_page_opens_a_way_for_html(path: Path) -> None:
    code = path.read_text(encoding="utf-8")
    assert "unsafe_allow" not in code
    assert "innerHTML" not in code
    if path.name not in {"plain.py", "style.py"}:
        assert "st.html(" not in code


def test_no_script_of_ours_sets_html() -> None:
    for folder in ("dashboard", "exports"):
        for path in (ROOT / "graphx" / folder).rglob("*.js"):
            assert not re.search(
                r"innerHTML|insertAdjacentHTML|document\.write|eval\(", path.read_text(encoding="utf-8")
            )


def test_md_escape_leaves_nothing_to_markdown() -> None:
    escaped = md_escape(HOSTILE + "\n# titre :red[x] *a* _b_ `c` ~d~ $e$ www.f.invalid")
    assert "\n" not in escaped
    assert not re.search(r"(?<!\\)[\[\]()!#*_`~$:<>.]", escaped)


def test_tag_escapes_text_and_keeps_children() -> None:
    assert tag("p", tag("b", text="<i>"), css="x") == '<p class="x"><b>&lt;i&gt;</b></p>'

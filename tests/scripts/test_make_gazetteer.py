import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_gazetteer", ROOT / "scripts" / "make_gazetteer.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_committed_states_are_what_the_script_makes(script: ModuleType) -> None:
    assert script.OUTPUT.read_text(encoding="utf-8") == script.render()


@pytest.mark.parametrize(
    ("adjective", "forms"),
    [
        ("russe", ["russe", "russes"]),
        ("français", ["français", "française", "françaises"]),
        ("grec", ["grec", "grecs", "grecque", "grecques"]),
        ("sud-coréen", ["sud-coréen", "sud-coréens", "sud-coréenne", "sud-coréennes"]),
        ("ouzbek", ["ouzbek", "ouzbeks", "ouzbèke", "ouzbèkes"]),
    ],
)
def test_french_inflection(script: ModuleType, adjective: str, forms: list[str]) -> None:
    assert script.inflect_french(adjective) == forms

"""Words that tell an article from what a web page puts around it: `<lang>/boilerplate.yaml`."""

from functools import cache
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, StrictStr, ValidationError

from graphx.errors import LexiconError

FOLDER = Path(__file__).parent
Words = Annotated[tuple[StrictStr, ...], Field(min_length=1)]


class BoilerplateCues(BaseModel):
    """Cues of one language; all but `openers`, `tails` and `links` are compared without case and accents."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    purpose: StrictStr
    source: StrictStr
    licence: StrictStr
    date: StrictStr
    lines: Words  # the whole line
    starts: Words  # how a line of at most 30 words begins
    labels: Words  # before a colon at the head of a line of at most 30 words
    contains: Words  # anywhere in a line of at most 60 words
    links: Words  # in these very letters, before the title of another article
    share: Words  # what a share bar is made of, and nothing else
    dates: Words  # what a line with a date and nothing else is made of, besides figures
    bylines: Words  # before an author's name, alone on its line
    biography: Words  # what an author's biography is made of
    credits: Words  # who photographs are credited to
    pictures: Words  # words of a credit that only a picture has
    openers: Words  # words that often open a sentence, as they are written there
    tails: Words  # short words that get glued to the end of the word before
    name_tails: Words  # those of them that may end a common word, so that only a name tells


def boilerplate_languages() -> tuple[str, ...]:
    """Languages that have a file of cues, in alphabetical order."""
    return tuple(sorted(path.parent.name for path in FOLDER.glob("*/boilerplate.yaml")))


@cache
def load_boilerplate(lang: str) -> BoilerplateCues:
    """Read the cues of a language; raises LexiconError naming file and field where the schema is broken."""
    return read_boilerplate(FOLDER / lang / "boilerplate.yaml")


def read_boilerplate(path: Path) -> BoilerplateCues:
    """Read one file of cues; raises LexiconError as `load_boilerplate` does."""
    try:
        # BaseLoader: every scalar stays a string, "on" and "no" too
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        return BoilerplateCues.model_validate(data)
    except (OSError, yaml.YAMLError) as error:
        raise LexiconError(f"{path}: can't be read as YAML ({error}).") from error
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "file"
        raise LexiconError(f"{path}: field {field}: {first['msg']}.") from error

"""Schema of the gazetteer's YAML files: one row an actor that the world knows by name."""

from datetime import date
from typing import Annotated, Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from graphx.model import EntityType, Via

Lang = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
Iso = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Text = Annotated[str, StringConstraints(min_length=1)]
ActorId = Annotated[
    str, StringConstraints(pattern=r"^(state|org|bloc|building|place|person|event|other)/[A-Za-z0-9-]+$")
]
Role = Literal["leader", "head_of_state", "head_of_government", "foreign_minister", "defence_minister"]
ROLES: tuple[Role, ...] = get_args(Role)


class Strict(BaseModel):
    """No unknown key, no silent conversion: a typing slip in a YAML file is told, not swallowed."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class DemonymsRow(Strict):
    """Forms in one language, every inflection written out."""

    adjectives: list[Text] = []
    nouns: list[Text] = []
    prefixes: list[Text] = []  # first halves of compounds: "russo", "sino"


class CapitalRow(Strict):
    """A seat of government; `stands_for` only where it isn't the row's own state (Brussels: the EU)."""

    id: ActorId
    names: dict[Lang, Text]
    aliases: dict[Lang, list[Text]] = {}
    careful: list[Text] = []
    stands_for: ActorId | None = None


class RoleRow(Strict):
    """An office held; both days included, `until` empty while it lasts."""

    roles: list[Role]
    country: Iso
    since: date
    until: date | None = None


class ActorRow(Strict):
    """One actor."""

    id: ActorId
    type: EntityType
    names: dict[Lang, Text]
    source: Text
    country: Iso | None = None
    aliases: dict[Lang, list[Text]] = {}
    short: list[Text] = []  # a person's last name, where it alone names the person in the news
    careful: list[Text] = []  # other things too (Jordan, Georgia): a recogniser's "person" wins
    any_case: list[Text] = []  # forms that count without their capital too
    demonyms: dict[Lang, DemonymsRow] = {}
    capitals: list[CapitalRow] = []
    stands_for: ActorId | None = None
    via: Via | None = None
    institution: Text | None = None  # class of lexica/<lang>/institutions.yaml: "news_agency", "army"
    gender: dict[Lang, Literal["Masc", "Fem"]] = {}
    plural: list[Lang] = []  # languages in which the name takes a plural verb
    holds: list[RoleRow] = []


class GazetteerFile(Strict):
    """A file of rows; a user's own may hold only more names for our rows, or pairs of names to keep apart."""

    about: Text
    rows: list[ActorRow] = []
    aliases: dict[ActorId, Annotated[list[Text], Field(min_length=1)]] = {}  # more names of known actors
    never_merge: list[Annotated[list[Text], Field(min_length=2, max_length=2)]] = []  # pairs of full names

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if not (self.rows or self.aliases or self.never_merge):
            raise ValueError("give rows, aliases or never_merge")
        return self

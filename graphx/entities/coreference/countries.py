"""Which state a person acts for."""

from dataclasses import replace

from graphx.entities.coreference.scene import Story
from graphx.model import Mention


def country_of(story: Story, person: Mention) -> Mention | None:
    """Return a mention of the person's state, as the document or the gazetteer says; None if neither does."""
    learned = story.offices.country.get(person.entity)
    if learned is not None:
        return learned
    actor = story.gazetteer.actor(person.entity)
    state = story.gazetteer.state(actor.holds[-1].country) if actor is not None and actor.holds else None
    if state is None:
        return None
    return story.first.get(state) or replace(person, entity=state, type="state")

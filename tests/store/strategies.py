"""Hypothesis strategies for the records that the store keeps."""

from hypothesis import strategies as st

from graphx.model import (
    CATEGORIES,
    ENGINES,
    ENTITY_TYPES,
    MODALITIES,
    POLARITIES,
    Document,
    Entity,
    Mention,
    Paragraph,
    TimeExpression,
    Triple,
)

# Everything that Unicode calls a character: NUL, controls and unassigned signs, but no half characters.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
offsets = st.integers(0, 2**40)
maybe = st.none() | texts
days = st.dates().map(lambda day: day.isoformat())
shares = st.floats(0, 1)
labels = st.sampled_from(["body", "title", "caption", "boilerplate"])
paragraphs = st.builds(Paragraph, offsets, offsets, labels)
documents = st.builds(
    Document,
    id=texts,
    text=texts,
    lang=st.sampled_from(["fr", "en"]),
    title=maybe,
    date=st.none() | days,
    url=maybe,
    origin=maybe,
    sha256=texts,
    paragraphs=st.lists(paragraphs, max_size=4).map(tuple),
    warnings=st.lists(texts, max_size=3).map(tuple),
)
times = st.builds(TimeExpression, texts, offsets, offsets, st.none() | days, st.none() | days)
entities = st.builds(
    Entity,
    id=texts,
    name=texts,
    type=st.sampled_from(ENTITY_TYPES),
    names=st.dictionaries(texts, texts, max_size=3),
    aliases=st.lists(texts, max_size=3).map(tuple),
    country=maybe,
)


def mentions(doc: str) -> st.SearchStrategy[Mention]:
    return st.builds(
        Mention,
        doc=st.just(doc),
        start=offsets,
        end=offsets,
        surface=texts,
        kind=st.sampled_from(["name", "description", "pronoun", "demonym"]),
        type=st.sampled_from(ENTITY_TYPES),
        entity=texts,
        via=st.sampled_from([None, "capital", "building", "government", "demonym"]),
        resolved_by=maybe,
        antecedent=st.none() | st.tuples(offsets, offsets),
        certainty=shares,
    )


def triples(doc: str) -> st.SearchStrategy[Triple]:
    return st.builds(
        Triple,
        id=texts,
        doc=st.just(doc),
        sentence=texts,
        start=offsets,
        end=offsets,
        source=texts,
        source_start=offsets,
        source_end=offsets,
        action=texts,
        action_start=offsets,
        action_end=offsets,
        target=texts,
        target_start=offsets,
        target_end=offsets,
        rule=texts,
        engines=st.lists(st.sampled_from(ENGINES), max_size=2, unique=True).map(tuple),
        confidence=shares,
        theme=maybe,
        category=st.sampled_from(CATEGORIES),
        polarity=st.sampled_from(POLARITIES),
        modality=st.sampled_from(MODALITIES),
        attributed_to=maybe,
        attributed_words=maybe,
        time=st.none() | times,
        symmetric=st.booleans(),
        resolved_by=maybe,
        trail=st.lists(texts, max_size=3).map(tuple),
    )

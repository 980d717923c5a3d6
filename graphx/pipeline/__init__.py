"""The only part that knows the order of the stages: documents → parses → triples → entities → store."""

from graphx.pipeline.ingestion import ingest, ingest_documents
from graphx.pipeline.joining import resolve
from graphx.pipeline.records import (
    Analysis,
    Duplicate,
    EngineChoice,
    IngestOptions,
    IngestReport,
    Progress,
    Replacement,
)
from graphx.pipeline.stages import analyse, choose_engines
from graphx.pipeline.versions import models_version, rules_version

__all__ = [
    "Analysis",
    "Duplicate",
    "EngineChoice",
    "IngestOptions",
    "IngestReport",
    "Progress",
    "Replacement",
    "analyse",
    "choose_engines",
    "ingest",
    "ingest_documents",
    "models_version",
    "resolve",
    "rules_version",
]

"""The only part that knows the order of the stages: documents → parses → triples → entities → store."""

from graphx.pipeline.deletion import delete_documents
from graphx.pipeline.ingestion import ingest, ingest_documents
from graphx.pipeline.joining import resolve
from graphx.pipeline.records import (
    Analysis,
    DocumentOutcome,
    Duplicate,
    EngineChoice,
    IngestOptions,
    IngestReport,
    Progress,
    Replacement,
)
from graphx.pipeline.rereading import Reread, reread
from graphx.pipeline.stages import analyse, choose_engines
from graphx.pipeline.versions import models_version, rules_version

__all__ = [
    "Analysis",
    "DocumentOutcome",
    "Duplicate",
    "EngineChoice",
    "IngestOptions",
    "IngestReport",
    "Progress",
    "Replacement",
    "Reread",
    "analyse",
    "choose_engines",
    "delete_documents",
    "ingest",
    "ingest_documents",
    "models_version",
    "reread",
    "resolve",
    "rules_version",
]

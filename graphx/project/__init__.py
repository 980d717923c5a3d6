"""The facade for notebooks and scripts: one object, one call for each thing."""

from graphx.project.explanation import explain_sentence
from graphx.project.project import Project, open_project
from graphx.project.routes import Hop, Route

__all__ = ["Hop", "Project", "Route", "explain_sentence", "open_project"]

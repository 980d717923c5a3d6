"""The facade for notebooks and scripts: one object, one call for each thing."""

from graphx.project.project import Project, open_project
from graphx.project.routes import Hop, Route

__all__ = ["Hop", "Project", "Route", "open_project"]

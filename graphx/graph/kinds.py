"""The type of the graph; networkx's own class can't be subscripted when the program runs."""

from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    Graph = nx.MultiDiGraph[str]
else:
    Graph = nx.MultiDiGraph

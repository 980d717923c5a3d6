// Load GEXF files with graphology-gexf, as Gephi Lite does, and print for each what it made of it: one JSON line.
import { readFileSync } from "node:fs";
import graphology from "graphology";
import gexf from "graphology-gexf";

for (const path of process.argv.slice(2)) {
  const graph = gexf.parse(graphology.MultiGraph, readFileSync(path, "utf-8"), { addMissingNodes: false });
  const nodes = graph.mapNodes((id, attributes) => ({ id, ...attributes }));
  const edges = graph.mapEdges((id, attributes, source, target) => ({ id, source, target, ...attributes }));
  console.log(JSON.stringify({ nodes: graph.order, edges: graph.size, firstNodes: nodes.slice(0, 20), firstEdges: edges.slice(0, 20) }));
}

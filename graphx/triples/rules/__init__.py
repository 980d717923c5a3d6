"""The rules, one module a family of constructions; `graphx.triples.registry.MODULES` gives their order."""

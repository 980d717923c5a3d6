"""Components of our own: the graph and the reader."""

"""How good the matcher is, on data sets of others and on golden sets of our own."""

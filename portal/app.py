"""create_app: the one place that wires everything."""

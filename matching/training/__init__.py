"""Scripts that learn the artefacts in matching/data from open text; never imported by the engine."""

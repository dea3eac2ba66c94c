"""Pages of a signed-in candidate: CV and applications."""

"""Pages of organisation and platform administrators: staff, councils, audit."""

"""One form for each section of a vacancy, and those of approving and after."""

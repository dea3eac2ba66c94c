"""Text to profile: sections, jobs, education, skills, and the passages that are evidence. May import `blinding`."""

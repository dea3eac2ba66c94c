"""Things with a name: tools, standards, languages spoken, the framework's skills in a line. May import `words`."""

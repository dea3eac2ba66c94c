"""Whatever tells who a person is: found, and hidden. May import `lines`, `language` and `marks`."""

"""File bytes to text within limits, whatever the kind of file. May import `lines` and `marks`."""

"""A stranger's file read in a limited process of its own. May import `cv` and `documents`."""

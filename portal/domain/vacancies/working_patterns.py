"""The vocabulary of working patterns, as public-sector job sites in Wales use it."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from portal.foundation.i18n import Bilingual


@cache
def working_patterns() -> Mapping[str, Bilingual]:
    """Return every pattern's name by its tag, in the order to offer them."""
    with (files("portal.domain.vacancies") / "data" / "working_patterns.csv").open(encoding="utf-8") as file:
        return {row["tag"]: Bilingual(row["en"], row["cy"]) for row in csv.DictReader(file)}

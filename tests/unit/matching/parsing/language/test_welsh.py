"""Welsh passages put into English words, for an English model to see what they are about."""

from collections.abc import Sequence

import pytest

from matching.embedding.base import Vectors
from matching.embedding.hashing import HashingEmbedder
from matching.engine import Engine
from matching.parsing import parse_text
from matching.parsing.language.welsh import in_english, read_as
from matching.profiles import Passage, SectionKind

MIXED = """Profile
I have worked as a software developer for a Welsh council since 2018 and enjoy plain, working software.

Experience
Developer, Example Council, 2018 - present
• Developed the online planning service in Python with automated tests and reviews every week.
• Rheolais y gronfa ddata a gwella perfformiad y gwasanaeth i drigolion a staff y cyngor.
"""


@pytest.mark.parametrize(
    ("welsh", "words"),
    [
        ("Datblygais wasanaeth ar-lein gan ddefnyddio Python", ("Developed", "online service", "using Python")),
        ("Rheolais y gronfa ddata", ("Managed", "database")),
        ("Arweiniais dîm ystwyth o bump", ("Led", "agile team")),
        ("Yn gyfrifol am seiberddiogelwch", ("responsible for", "cyber security")),
        ("Dadansoddwyd data a lluniwyd dangosfyrddau", ("analysed data", "drew up", "dashboards")),
        ("Awtomeiddio'r profion ac adfer wrth gefn", ("automating", "tests", "backup")),
    ],
)
def test_technical_welsh_is_known_whatever_its_mutations(welsh: str, words: tuple[str, ...]) -> None:
    english = in_english(welsh).casefold()
    for word in words:
        assert word.casefold() in english


def test_words_nobody_listed_are_left_out() -> None:
    assert in_english("Torrais laswellt bore heddiw") == ""


def passage(text: str) -> Passage:
    return Passage(text, 0, len(text), SectionKind.EXPERIENCE, 0.0)


def test_english_is_read_as_it_stands() -> None:
    english = passage("Developed the online service in Python with a small team")
    assert read_as(english, ("en",)).said == english.text
    assert read_as(english, ("cy", "en")).said == english.text


def test_a_partly_welsh_cv_says_so_and_quotes_welsh() -> None:
    profile = parse_text(MIXED)
    assert "partly-welsh" in profile.warnings
    assert "mostly-welsh" not in profile.warnings
    ready = Engine(HashingEmbedder()).prepare(profile)
    welsh = next(one for one in ready.passages if one.text.startswith("Rheolais"))
    assert "database" in welsh.reading
    assert profile.blind_text[welsh.start : welsh.end] == welsh.text


def test_a_model_that_reads_welsh_is_given_welsh() -> None:
    class Noted(HashingEmbedder):
        texts: tuple[str, ...] = ()

        def embed(self, texts: Sequence[str]) -> Vectors:
            self.texts = (*self.texts, *texts)
            return super().embed(texts)

    english_only, multilingual = Noted(), Noted()
    Engine(english_only).prepare(parse_text(MIXED))
    Engine(multilingual, reads_welsh=True).prepare(parse_text(MIXED))
    assert any(text.startswith("Rheolais") for text in multilingual.texts)
    assert not any(text.startswith("Rheolais") for text in english_only.texts)
    assert any(text.startswith("Managed") for text in english_only.texts)

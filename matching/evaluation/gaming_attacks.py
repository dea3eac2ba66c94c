"""Every attack by its name: what is written into a CV, where, and the mark it must earn."""

import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from career_framework import Framework
from matching.evaluation.fairness_people import chosen
from matching.evaluation.gaming_files import FILES
from matching.evaluation.gaming_places import all_over, at_the_end, behind_sentences, in_a_sentence, in_the_work
from matching.evaluation.gaming_texts import (
    DRAWN_AS_NOTHING,
    NO_ROOM,
    REPEATS,
    capitals_of,
    cut_up,
    in_other_letters,
    lines_of,
    look_alike,
    lower,
    meanings_of,
    names_of,
    one_skill,
    requirements_of,
    reworded,
    said_differently,
    sentences_about,
    set_apart,
    with_small_words,
    words_of,
)
from matching.profiles import VacancyProfile

Lines = Callable[[VacancyProfile, int], Sequence[str]]
INSTRUCTIONS = ("instructions",)
# What is copied and what is listed run into each other; either mark sends a person to look.
TAKEN = ("copies-the-advert", "keyword-list")
FRAMED = ("one-sentence-for-everything", *TAKEN, "repetition")
REPEATED = ("repetition", "keyword-list")
HIDDEN = ("hidden-text",)


@dataclass(frozen=True, slots=True)
class Attack:
    """What is written into a CV, where, and the warnings of which it must earn one. `file` lays it out unseen."""

    warnings: tuple[str, ...]
    put: Callable[[str, Sequence[str]], str]
    lines: Lines
    file: Callable[[str, Sequence[str]], bytes] | None = None

    def on(self, text: str, vacancy: VacancyProfile, seed: int) -> bytes:
        """Return the CV with the attack in it, as a file."""
        lines = self.lines(vacancy, seed)
        return self.file(text, lines) if self.file else self.put(text, lines).encode()


def attacks(framework: Framework) -> Mapping[str, Attack]:
    """Return every attack by its name."""
    return {**_instructions(), **_adverts(framework), **_lists(), **_repetitions(), **_letters(), **_unseen()}


def _instructions() -> dict[str, Attack]:
    def of(kind: str, place: int = 0) -> Lines:
        return lambda _, seed: [chosen(words_of(kind), seed, place)]

    return {
        "instruction, English": Attack(INSTRUCTIONS, at_the_end, of("instructions")),
        "instruction, at work": Attack(INSTRUCTIONS, in_the_work, of("instructions", 2)),
        "instruction, Welsh": Attack(INSTRUCTIONS, at_the_end, of("welsh_instructions")),
        "instruction, politely": Attack(INSTRUCTIONS, in_the_work, of("polite_instructions")),
        "instruction, other languages": Attack(INSTRUCTIONS, at_the_end, of("foreign_instructions")),
        "instruction, as data": Attack(INSTRUCTIONS, at_the_end, of("data_instructions")),
    }


def _adverts(framework: Framework) -> dict[str, Attack]:
    def whole(vacancy: VacancyProfile, _: int) -> list[str]:
        return lines_of(vacancy)

    return {
        "advert, whole": Attack(TAKEN, at_the_end, whole),
        "advert, at work": Attack(TAKEN, in_the_work, whole),
        "advert, in a sentence": Attack(TAKEN, in_a_sentence, whole),
        "advert, on every page": Attack((*TAKEN, "repetition"), all_over, whole),
        "advert, wrapped anew": Attack(
            TAKEN, at_the_end, lambda asked, _: textwrap.wrap(" ".join(lines_of(asked)), 46)
        ),
        "advert, in one line": Attack(TAKEN, in_the_work, lambda asked, _: [" ".join(lines_of(asked))]),
        "advert, half of it": Attack(TAKEN, in_the_work, lambda asked, _: lines_of(asked)[::2]),
        "advert, backwards": Attack(TAKEN, in_the_work, lambda asked, _: lines_of(asked)[::-1]),
        "advert, in first person": Attack(TAKEN, in_the_work, lambda asked, _: [*map(reworded, lines_of(asked))]),
        "framework's own words": Attack(
            TAKEN, in_the_work, lambda asked, _: meanings_of(asked, framework) or lines_of(asked)
        ),
        "words with a capital": Attack(
            TAKEN, in_the_work, lambda asked, _: textwrap.wrap(with_small_words(capitals_of(asked)), 150)
        ),
    }


def _lists() -> dict[str, Attack]:
    def joined(by: str, before: str = "", after: str = "") -> Lines:
        return lambda asked, _: [before + by.join(names_of(asked)) + after]

    def framed(frame: str) -> Lines:
        return lambda asked, _: [frame.format(lower(name)) for name in names_of(asked)]

    return {
        "list of requirements": Attack(
            TAKEN, at_the_end, lambda asked, _: ["Skills", ", ".join(requirements_of(asked))]
        ),
        "list, at work": Attack(TAKEN, in_the_work, joined(", ")),
        "list as a sentence": Attack(TAKEN, in_the_work, joined(", ", "Experienced in ", ".")),
        "list, used daily": Attack(TAKEN, in_the_work, joined(", ", "I have used ", " daily.")),
        "list, with figures": Attack(TAKEN, in_the_work, joined(" 95%, ", after=" 90%")),
        "list, with slashes": Attack(TAKEN, in_the_work, joined("/")),
        "list, within a sentence": Attack(TAKEN, in_a_sentence, joined(", ")),
        "list, behind every sentence": Attack((*TAKEN, "repetition"), behind_sentences, joined(", ")),
        "list of every tool": Attack(TAKEN, in_the_work, lambda _, __: [", ".join(words_of("tools"))]),
        "one sentence for everything": Attack(
            FRAMED, in_the_work, framed("Achieved {} with excellent results in 2023.")
        ),
    }


def _repetitions() -> dict[str, Attack]:
    return {
        "skill 50 times, one line": Attack(
            REPEATED, in_the_work, lambda asked, seed: [" ".join([one_skill(asked, seed)] * REPEATS)]
        ),
        "skill 50 times, bullets": Attack(
            REPEATED, in_the_work, lambda asked, seed: [one_skill(asked, seed)] * REPEATS
        ),
        "skill 50 times, sentences": Attack(
            REPEATED, in_the_work, lambda asked, seed: sentences_about(one_skill(asked, seed))
        ),
        "skill 50 times, all different": Attack(
            REPEATED, in_the_work, lambda asked, seed: said_differently(one_skill(asked, seed))
        ),
    }


def _letters() -> dict[str, Attack]:
    def written(how: Callable[[str], str]) -> Lines:
        return lambda asked, _: [how(line) for line in lines_of(asked)]

    return {
        "advert, unseen characters": Attack(HIDDEN, in_the_work, written(partial(cut_up, NO_ROOM))),
        "advert, empty characters": Attack(HIDDEN, in_the_work, written(partial(cut_up, DRAWN_AS_NOTHING))),
        "advert, look-alike letters": Attack(("look-alike-letters",), in_the_work, written(look_alike)),
        "advert, full-width letters": Attack(("odd-letters",), in_the_work, written(in_other_letters)),
        "advert, letters set apart": Attack(("odd-letters", *TAKEN), in_the_work, written(set_apart)),
        "advert, words joined": Attack(TAKEN, in_the_work, written(lambda line: "_".join(line.split()))),
    }


def _unseen() -> dict[str, Attack]:
    return {
        f"advert, {name}": Attack(HIDDEN, at_the_end, lambda asked, _: lines_of(asked), file)
        for name, file in FILES.items()
    }

"""Pairs of texts that mean the same, made from open text: what the encoder is taught to bring together.

Titles meet other titles of the same occupation; sentences of adverts meet the labels of the skills they ask for;
halves of the same job meet each other. Every random choice comes from the generator given.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from career_framework import Framework
from matching.training.sources import Group, Occupation, Sentence, Span
from matching.training.written import Wording

# Tasks on each side of a made-up advert and a made-up CV of the same occupation.
TASKS_A_SIDE = 3
ADVERT_LINES = 6
# Of a group's occupations so many are met by its title, so that wide groups do not drown narrow ones.
MEMBERS_A_GROUP = 12
# Of other wordings: as it is, and up to which draw each change is made; the rest get a grade.
AS_IT_IS, IN_PLURAL, WITH_SYNONYM, TURNED_ROUND = 0.5, 0.65, 0.8, 0.9
LEADS = (
    "experience with",
    "knowledge of",
    "you are able to",
    "strong",
    "proven ability to",
    "you will",
    "skilled in",
)
SENIORITY = ("Senior", "Junior", "Lead", "Principal", "Assistant", "Head")


@dataclass(frozen=True)
class Pair:
    """Two texts that mean the same. Pairs that share one of `concepts` are never set against each other.

    `against` names labels that are near the anchor and mean something else.
    """

    anchor: str
    positive: str
    concepts: frozenset[str]
    against: tuple[str, ...] = ()


def title_pairs(
    occupations: Sequence[Occupation], groups: Sequence[Group], framework: Framework, chance: random.Random
) -> list[Pair]:
    """Pair titles of the same occupation, some of them reworded as other catalogues would put them."""
    pairs = []
    members: dict[str, list[Occupation]] = {}
    for occupation in occupations:
        members.setdefault(occupation.group, []).append(occupation)
        concepts = frozenset({occupation.concept})
        for label in occupation.labels[1:]:
            other = occupation.labels[0] if chance.random() < AS_IT_IS else chance.choice(occupation.labels)
            pairs.append(Pair(_reworded(label, occupation.labels, chance), other, concepts))
    for group in groups:
        inside = [item for code, items in members.items() if code.startswith(group.code) for item in items]
        if len(group.code) == 4:  # noqa: PLR2004 - a unit group, the narrowest
            concepts = frozenset(item.concept for item in inside)
            some = chance.sample(inside, min(len(inside), MEMBERS_A_GROUP))
            pairs += [Pair(group.label, chance.choice(item.labels), concepts) for item in some]
    for role in framework.roles.values():
        pairs += [Pair(level.name.en, role.name.en, frozenset({role.id})) for level in role.levels]
    return [pair for pair in pairs if pair.anchor.casefold() != pair.positive.casefold()]


def _reworded(label: str, labels: Sequence[str], chance: random.Random) -> str:
    """Put a title as it is (half the time), in the plural, beside a synonym, turned round or with a grade."""
    draw = chance.random()
    words = label.split()
    if draw < AS_IT_IS:
        return label
    if draw < IN_PLURAL:
        return plural(label).title()
    if draw < WITH_SYNONYM:
        return f"{plural(label)} and {plural(chance.choice(labels))}".title()
    if draw < TURNED_ROUND and len(words) > 1:
        return f"{plural(words[-1])}, {' '.join(words[:-1])}".title()
    return f"{chance.choice(SENIORITY)} {label}"


def plural(label: str) -> str:
    """Put the last word of a title in the plural, as English mostly does."""
    if label.endswith("man"):
        return f"{label[:-3]}men"
    if label.endswith("y") and label[-2:-1] not in "aeiou":
        return f"{label[:-1]}ies"
    return label if label.endswith("s") else f"{label}s"


def phrase_pairs(meanings: Mapping[str, Sequence[str]], against: Mapping[str, Sequence[str]]) -> list[Pair]:
    """Pair spans of adverts with each label they mean; `against` has the labels near a span that it does not mean."""
    return [
        Pair(span, label, frozenset(found), tuple(against.get(span, ())))
        for span, found in meanings.items()
        for label in found
        if span.casefold() != label.casefold()
    ]


def wording_pairs(wordings: Sequence[Wording]) -> list[Pair]:
    """Pair other wordings of a skill, as short phrases, with its label."""
    return [
        Pair(phrase, wording.label, frozenset({wording.label})) for wording in wordings for phrase in wording.phrases
    ]


def asking_pairs(wordings: Sequence[Wording]) -> list[Pair]:
    """Pair sentences that ask for a skill in other words with its label."""
    return [Pair(wording.sentence, wording.label, frozenset({wording.label})) for wording in wordings]


def skill_pairs(wordings: Sequence[tuple[str, str]], labels: Sequence[str], framework: Framework) -> list[Pair]:
    """Pair other names of a skill, descriptions and meanings with its name."""
    pairs = [Pair(text, label, frozenset({label})) for text, label in wordings]
    for label in labels:
        # "Python (computer programming)" is written without what stands in brackets.
        short = label.partition(" (")[0]
        if short != label:
            pairs.append(Pair(short, label, frozenset({label})))
    for skill in framework.skills.values():
        pairs += [Pair(text.en, skill.name.en, frozenset({skill.id})) for text in skill.explanations]
    return [pair for pair in pairs if pair.anchor.casefold() != pair.positive.casefold()]


def tool_pairs(tools: Sequence[tuple[str, str]], chance: random.Random, count: int) -> list[Pair]:
    """Pair lists of tools, as adverts have them, with the kind of one of them."""
    kinds: dict[str, set[str]] = {}
    for tool, kind in tools:
        kinds.setdefault(tool, set()).add(kind)
    names = sorted(kinds)
    pairs = []
    for tool, kind in chance.sample(list(tools), min(count, len(tools))):
        listed = [tool, *chance.sample(names, chance.randrange(3))]
        chance.shuffle(listed)
        pairs.append(Pair(", ".join(listed), kind, frozenset(kind for name in listed for kind in kinds[name])))
    return pairs


def sentence_pairs(sentences: Sequence[Sentence], meanings: Mapping[str, Sequence[str]]) -> list[Pair]:
    """Pair sentences of adverts with the skills they state: in their own words, and by the labels those mean."""
    pairs = []
    for sentence in sentences:
        said = [sentence.said(span) for span in sentence.spans]
        concepts = frozenset([*said, *(label for text in said for label in meanings.get(text, ()))])
        pairs += [Pair(sentence.text, item, concepts) for item in sorted(concepts) if item != sentence.text]
    return pairs


def rewritten_pairs(
    sentences: Sequence[Sentence], labels: Sequence[str], verbs: frozenset[str], chance: random.Random, rounds: int
) -> list[Pair]:
    """Pair real sentences, in which every span is exchanged for a skill's label, with those labels.

    What is taught is to hear the skill through the rest of a sentence. Labels that begin with one of `verbs`
    replace skills, the others knowledge.
    """
    doing = [label for label in labels if label.split()[0].casefold() in verbs and " " in label]
    knowing = [label for label in labels if label.split()[0].casefold() not in verbs]
    pairs = []
    for _ in range(rounds):
        for sentence in sentences:
            text, used = _rewritten(sentence, doing, knowing, chance)
            if used:
                pairs.append(Pair(text, chance.choice(used), frozenset(used)))
    return pairs


def _rewritten(
    sentence: Sentence, doing: Sequence[str], knowing: Sequence[str], chance: random.Random
) -> tuple[str, list[str]]:
    words: list[str] = []
    used: list[str] = []
    place = 0
    for span in sorted(_apart(sentence.spans), key=lambda item: item.start):
        label = chance.choice(knowing if span.is_knowledge else doing)
        used.append(label)
        wording = label.partition(" (")[0]
        words += [*sentence.words[place : span.start], _as_said(wording, span, chance)]
        place = span.end
    return " ".join([*words, *sentence.words[place:]]), used


def _apart(spans: Sequence[Span]) -> list[Span]:
    """Keep the longest of spans that overlap."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda item: item.start - item.end):
        if all(span.end <= other.start or other.end <= span.start for other in kept):
            kept.append(span)
    return kept


def _as_said(label: str, span: Span, chance: random.Random) -> str:
    """Put a label as it is or, where it is something done, as doing it."""
    first, _, rest = label.partition(" ")
    if span.is_knowledge or chance.random() < AS_IT_IS:
        return label
    stem = first[:-1] if first.endswith("e") and not first.endswith("ee") else first
    return f"{stem}ing {rest}"


def template_pairs(labels: Sequence[str], chance: random.Random, count: int) -> list[Pair]:
    """Pair a line that asks for one to three skills with one of them."""
    pairs = []
    for _ in range(count):
        used = chance.sample(list(labels), chance.choice((1, 1, 2, 3)))
        text = f"{chance.choice(LEADS)} {', '.join(label.partition(' (')[0] for label in used)}"
        pairs.append(Pair(text, chance.choice(used), frozenset(used)))
    return pairs


def work_pairs(
    tasks: Mapping[str, Sequence[str]],
    occupations: Sequence[Occupation],
    sentences: Sequence[Sentence],
    chance: random.Random,
) -> list[Pair]:
    """Pair two tellings of the same work: tasks of an occupation, its description and title, halves of an advert."""
    pairs = [
        Pair(item.description, chance.choice(item.labels), frozenset({item.concept}))
        for item in occupations
        if item.description
    ]
    for occupation, done in tasks.items():
        mixed = chance.sample(list(done), len(done))
        for start in range(0, len(mixed) - 2 * TASKS_A_SIDE + 1, 2 * TASKS_A_SIDE):
            part = mixed[start : start + 2 * TASKS_A_SIDE]
            text, other = " ".join(part[:TASKS_A_SIDE]), " ".join(part[TASKS_A_SIDE:])
            pairs.append(Pair(text, other, frozenset({occupation})))
    adverts: dict[str, list[str]] = {}
    for sentence in sentences:
        if sentence.spans:
            adverts.setdefault(sentence.advert, []).append(sentence.text)
    for advert, lines in adverts.items():
        if len(lines) > 1:
            half = min(len(lines) // 2, ADVERT_LINES)
            pairs.append(Pair(" ".join(lines[:half]), " ".join(lines[half : 2 * half]), frozenset({advert})))
    return pairs

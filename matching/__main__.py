"""Match plain files from the command line, without a database or a web server.

python -m matching rank --vacancy FILE --cv FILE_OR_FOLDER [--json] [--top N]
python -m matching parse FILE [--json]
python -m matching roles CV [--json] [--top N]
python -m matching evaluate --fairness [--cvs N] [--json]
python -m matching evaluate DIR [--engines bm25,tfidf,...] [--task adverts|labels] [--run-dir OUT] [--json]
python -m matching evaluate DIR --refit [--json]
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from tqdm import tqdm

from career_framework import SkillLevel, UnknownId
from matching.embedding.base import ModelUnavailableError
from matching.engine import Engine, RoleFit, build_engine, plain_embedder
from matching.evaluation.calibration import Task
from matching.evaluation.comparison import compare
from matching.evaluation.datasets import BrokenDatasetError, read_dataset
from matching.evaluation.engines import DEFAULT_ENGINES, ENGINES, Trial
from matching.evaluation.fairness import USUAL_CVS
from matching.evaluation.fairness_report import fairness_data, fairness_table, measure_fairness
from matching.evaluation.refit import refit, refit_lines
from matching.evaluation.table import table
from matching.parsing import UnreadableDocument, parse_document
from matching.parsing.adverts.vacancies import UnusableVacancyError, vacancy_from_file
from matching.profiles import CandidateProfile, Match
from matching.readout import read_out

Item = TypeVar("Item")
FAILED = 2
MOST_ROLES = 10
# Seconds: shorter work needs no bar; a log wants no line every moment.
PATIENCE, BETWEEN_NOTES = 1.0, 10.0


@dataclass(frozen=True, slots=True)
class Ranking:
    """What `rank` found: matches with their file, best first, and the files nobody could read or score."""

    matches: list[tuple[Path, Match]]
    unread: list[tuple[Path, str]]


def files_of(path: Path) -> list[Path]:
    """List a file, or the files below a folder in the order of their names; hidden ones are left out."""
    if not path.is_dir():
        return [path]
    return sorted(item for item in path.rglob("*") if item.is_file() and not item.name.startswith("."))


def rank_files(engine: Engine, vacancy_file: Path, cvs: Path) -> Ranking:
    """Match every CV against the vacancy; a file that cannot be read is listed and stops nothing."""
    vacancy = vacancy_from_file(vacancy_file)
    matches: list[tuple[Path, Match]] = []
    unread: list[tuple[Path, str]] = []
    for file in _watched(files_of(cvs), "CV"):
        try:
            match = engine.match(parse_document(file.read_bytes()), vacancy)
        except UnreadableDocument as error:
            unread.append((file, error.code))
        except OSError as error:
            unread.append((file, error.strerror or "cannot be opened"))
        else:
            if match.score is None:
                unread.append((file, match.reason or ""))
            else:
                matches.append((file, match))
    matches.sort(key=lambda pair: (-(pair[1].score or 0.0), str(pair[0])))
    return Ranking(matches, unread)


def show_rank(arguments: argparse.Namespace) -> None:
    """Print rank, score, band and the best evidence for each requirement."""
    ranking = rank_files(build_engine(arguments.model), arguments.vacancy, arguments.cv)
    kept = ranking.matches[: arguments.top]
    if arguments.json:
        _print_json(
            {
                "ranked": [
                    {"rank": place, "file": str(file), **match_data(match)}
                    for place, (file, match) in enumerate(kept, start=1)
                ],
                "not_scored": [{"file": str(file), "reason": reason} for file, reason in ranking.unread],
            }
        )
        return
    for place, (file, match) in enumerate(kept, start=1):
        print(f"{place}. {file.name}  {match.score:.3f}  {match.band.value}")
        for line in read_out(match):
            print(f"   {line}")
    if ranking.unread:
        print("\nNot scored: a person must look")
        for file, reason in ranking.unread:
            print(f"-  {file.name}  {reason}")


def show_parse(arguments: argparse.Namespace) -> None:
    """Print what was read from a CV."""
    profile = parse_document(arguments.file.read_bytes())
    data = profile_data(profile)
    if arguments.json:
        _print_json(data)
        return
    print("\n".join(_parsed_lines(profile)))


def _parsed_lines(profile: CandidateProfile) -> Iterator[str]:
    yield f"Languages: {', '.join(profile.languages) or 'unknown'}"
    yield f"Warnings: {', '.join(profile.warnings) or 'none'}"
    yield "Sections: " + ", ".join(section.heading or section.kind.value for section in profile.sections)
    yield f"\nJobs: {len(profile.jobs) or 'none'}"
    for job in profile.jobs:
        end = "now" if job.is_current else job.end or "?"
        yield f"  {job.start or '?'} to {end}  {', '.join(filter(None, (job.title, job.employer)))}"
    yield f"\nEducation: {len(profile.education) or 'none'}"
    for education in profile.education:
        yield f"  {education.year or '?'}  {', '.join(filter(None, (education.title, education.institution)))}"
    mentions: dict[str, list[str]] = {}
    for skill in profile.skills:
        mentions.setdefault(skill.skill_id, []).append(_one_line(profile.blind_text[skill.start : skill.end]))
    yield f"\nSkills of the framework: {len(mentions) or 'none'}"
    for skill_id, sentences in mentions.items():
        yield f"  {skill_id}"
        yield from (f'    "{sentence}"' for sentence in sentences)


def show_roles(arguments: argparse.Namespace) -> None:
    """Print the role levels of the framework that fit a CV best, with the gap of each."""
    engine = build_engine(arguments.model)
    profile = parse_document(arguments.file.read_bytes())
    fits = engine.roles(profile, watched=partial(_watched, unit="level"))[: arguments.top or MOST_ROLES]
    if arguments.json:
        _print_json([role_data(fit) for fit in fits])
        return
    if not fits:
        print("Not scored: a person must look")
    for place, fit in enumerate(fits, start=1):
        gap = ", ".join(item.requirement.text for item in fit.gap)
        print(f"{place}. {fit.level.name.en}  {fit.score:.3f}  {fit.band.value}")
        print(f"   gap: {gap or 'none'}")


def show_evaluate(arguments: argparse.Namespace) -> None:
    """Print measures of several engines over one data set, side by side, or the fairness report."""
    if arguments.fairness:
        show_fairness(arguments)
        return
    if arguments.folder is None:
        raise BrokenDatasetError("name a folder, or ask for --fairness")
    names = list(dict.fromkeys(arguments.engines.split(",")))
    if unknown := [name for name in names if name not in ENGINES]:
        raise BrokenDatasetError(f"unknown engine {unknown[0]}; known: {', '.join(ENGINES)}")
    trial = Trial(
        read_dataset(arguments.folder),
        Task(arguments.task),
        build_engine(arguments.model),
        lambda: plain_embedder(arguments.model),
    )
    if arguments.refit:
        show_refit(trial, as_json=arguments.json)
        return
    reports = compare(trial, names, arguments.run_dir)
    if arguments.json:
        _print_json([asdict(report) for report in reports])
        return
    print("\n".join(table(reports)))


def show_refit(trial: Trial, *, as_json: bool) -> None:
    """Print what settings chosen on half of the adverts reach on the other half."""
    if trial.task is not Task.ADVERTS:
        raise BrokenDatasetError("--refit is for --task adverts")
    found = refit(trial)
    if as_json:
        _print_json(asdict(found))
        return
    print("\n".join(refit_lines(found)))


def show_fairness(arguments: argparse.Namespace) -> None:
    """Print what happens to scores when a CV becomes another person's."""
    watched = partial(_watched, unit="CV")
    report = measure_fairness(build_engine(arguments.model), cvs=arguments.cvs, progress=watched)
    if arguments.json:
        _print_json(fairness_data(report))
        return
    print("\n".join(fairness_table(report)))


def match_data(match: Match) -> dict[str, Any]:
    """Turn a match into plain data for JSON."""
    data = asdict(match)
    for evidence, item in zip(data["evidence"], match.evidence, strict=True):
        evidence["requirement"]["level"] = _code(item.requirement.level)
        evidence["estimated_level"] = _code(item.estimated_level)
    return data


def profile_data(profile: CandidateProfile) -> dict[str, Any]:
    """Turn a profile into plain data: text, blind_text, sections, jobs, education, skills and so on."""
    data = asdict(profile)
    for skill in data["skills"]:
        skill["id"], skill["sentence"] = skill["skill_id"], skill["passage"]
    return data


def role_data(fit: RoleFit) -> dict[str, Any]:
    """Turn a role fit into plain data."""
    return {
        "role": fit.role_id,
        "level": fit.level_id,
        "name": fit.level.name.en,
        "score": fit.score,
        "band": fit.band.value,
        "gap": [
            {
                "skill": item.requirement.skill_id,
                "level": _code(item.requirement.level),
                "shown": _code(item.estimated_level),
                "strength": item.strength.value,
            }
            for item in fit.gap
        ],
    }


def _watched(items: Iterable[Item], unit: str) -> Iterable[Item]:
    """Show on stderr how far a long work has come: a bar where somebody looks on, else a note now and then."""
    return tqdm(items, unit=unit, delay=PATIENCE, mininterval=0.1 if sys.stderr.isatty() else BETWEEN_NOTES)


def _code(level: SkillLevel | None) -> str | None:
    return None if level is None else level.code


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _print_json(data: Any) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=2))


def argument_parser() -> argparse.ArgumentParser:
    """Describe the commands."""
    parser = argparse.ArgumentParser(prog="python -m matching", description=__doc__.split("\n", 1)[0])
    common = argparse.ArgumentParser(add_help=False)
    shape = common.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="print JSON")
    shape.add_argument("--text", action="store_true", help="print text (the default)")
    common.add_argument("--model", help="folder of another sentence-transformers model")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    rank = commands.add_parser("rank", parents=[common], help="rank CVs for a vacancy")
    rank.add_argument("--vacancy", type=Path, required=True, help="text, Markdown or JSON")
    rank.add_argument("--cv", type=Path, required=True, help="a CV, or a folder of CVs")
    rank.add_argument("--top", type=int, help="print only the first N")
    rank.set_defaults(show=show_rank)
    parse = commands.add_parser("parse", parents=[common], help="show what is read from a CV")
    parse.add_argument("file", type=Path)
    parse.set_defaults(show=show_parse)
    roles = commands.add_parser("roles", parents=[common], help="suggest framework role levels for a CV")
    roles.add_argument("file", type=Path)
    roles.add_argument("--top", type=int, help=f"print only the first N (default {MOST_ROLES})")
    roles.set_defaults(show=show_roles)
    measure = commands.add_parser("evaluate", parents=[common], help="measure on a data set in BEIR layout")
    measure.add_argument("folder", type=Path, nargs="?", help="queries.jsonl, corpus.jsonl, qrels/test.tsv")
    measure.add_argument("--fairness", action="store_true", help="swap who fictional CVs belong to; needs no folder")
    measure.add_argument("--cvs", type=int, default=USUAL_CVS, help=f"fictional CVs to swap (default {USUAL_CVS})")
    measure.add_argument(
        "--engines", default=",".join(DEFAULT_ENGINES), help=f"of {', '.join(ENGINES)}; the first is compared with"
    )
    measure.add_argument("--task", choices=[task.value for task in Task], default=Task.ADVERTS.value)
    measure.add_argument("--refit", action="store_true", help="choose settings anew on half of the adverts")
    measure.add_argument("--run-dir", type=Path, help="write a TREC run file for each engine here")
    measure.set_defaults(show=show_evaluate)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; return 0, or 2 with a message when an input cannot be used."""
    arguments = argument_parser().parse_args(argv)
    try:
        arguments.show(arguments)
    except UnreadableDocument as error:
        print(f"cannot read the document: {error.code}", file=sys.stderr)
    except (UnusableVacancyError, BrokenDatasetError, ModelUnavailableError, UnknownId, OSError) as error:
        print(error, file=sys.stderr)
    else:
        return 0
    return FAILED


if __name__ == "__main__":
    sys.exit(main())

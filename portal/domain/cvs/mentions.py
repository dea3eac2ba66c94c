"""Which of a skill's mentions to show: what somebody did says more than a list of words."""

from matching.profiles import CandidateProfile, SectionKind, SkillMention

TELLING = (
    SectionKind.EXPERIENCE,
    SectionKind.PROJECTS,
    SectionKind.VOLUNTEERING,
    SectionKind.CERTIFICATIONS,
    SectionKind.EDUCATION,
    SectionKind.SUMMARY,
)


def _rank(mention: SkillMention) -> tuple[int, int]:
    telling = TELLING.index(mention.section) if mention.section in TELLING else len(TELLING)
    return telling, mention.start


def best_mentions(profile: CandidateProfile) -> dict[str, SkillMention]:
    """Return each skill's most telling mention, by skill id, skills in the order the CV first names them."""
    best: dict[str, SkillMention] = {}
    for mention in sorted(profile.skills, key=lambda found: found.start):
        held = best.get(mention.skill_id)
        if held is None or _rank(mention) < _rank(held):
            best[mention.skill_id] = mention
    return best

"""How what is asked is put before it is compared: skills by what people do, lines by the skills nearest to them."""

import numpy as np

from career_framework import load_framework
from matching.embedding.background import load_background
from matching.embedding.hashing import HashingEmbedder
from matching.embedding.quantised import cosines, quantised
from matching.embedding.skill_vectors import base_name, skill_wordings, tellings
from matching.scoring.ways import Way, Ways, way_of

SKILLS = load_framework().skills


def ways(*skills: str) -> Ways:
    embedder = HashingEmbedder()
    space = load_background().space_for(embedder.digest, embedder.dimensions)
    return Ways(embedder, space, [SKILLS[skill] for skill in skills])


def closeness(put: Ways, way: Way, text: str) -> float:
    queries, bounds = put.put([way])
    documents, _ = put.put([Way((text,), (text,))])
    assert bounds.tolist() == [0, len(way.wordings)]
    return float(cosines(queries, documents).max())


def test_a_skill_is_nearer_to_what_shows_it_than_its_words_alone() -> None:
    put = ways("planning")
    shown = tellings(SKILLS["planning"])[0]
    told = way_of(SKILLS["planning"])
    assert closeness(put, told, shown) > closeness(put, Way(told.wordings, (told.wordings[0],)), shown)


def test_a_line_borrows_from_the_skill_it_is_nearest_to() -> None:
    line = Way(("planning and keeping plans",))
    shown = tellings(SKILLS["planning"])[0]
    assert closeness(ways("planning"), line, shown) > closeness(ways("prototyping"), line, shown)


def test_a_vector_is_the_same_alone_and_in_company() -> None:
    put = ways("planning", "prototyping", "user-focus")
    asked = [way_of(SKILLS["planning"]), Way(("speaks Welsh",)), way_of(SKILLS["user-focus"])]
    together, bounds = put.put(asked)
    for place, way in enumerate(asked):
        alone, _ = put.put([way])
        assert np.array_equal(together[slice(int(bounds[place]), int(bounds[place + 1]))].rows, alone.rows)


def test_skills_that_differ_by_role_share_what_shows_them_and_never_name_it() -> None:
    assert tellings(SKILLS["user-focus-content-design"]) == tellings(SKILLS["user-focus"])
    told = {skill.id: tellings(skill) for skill in SKILLS.values()}
    assert sum(map(bool, told.values())) > 150
    for skill in SKILLS.values():
        name = base_name(skill.name.en).casefold()
        if " " in name:
            assert not any(text.casefold().strip(".") == name for text in told[skill.id]), skill.id
        assert way_of(skill).tellings
        assert way_of(skill).wordings == tuple(skill_wordings(skill))


def test_every_sentence_shows_one_skill_and_is_one_a_cv_could_hold() -> None:
    said = [text for name in {base_name(item.name.en) for item in SKILLS.values()} for text in _of(name)]
    assert len(said) == len(set(said))
    assert all(text[0].isupper() and not text.endswith(".") and len(text) <= 120 for text in said)


def _of(name: str) -> set[str]:
    return {text for item in SKILLS.values() if base_name(item.name.en) == name for text in tellings(item)}


def test_quantised_lengths_are_of_unit_vectors() -> None:
    vectors, _ = ways("planning").skills
    assert np.allclose(np.linalg.norm(vectors.rows.astype(float) * vectors.scales[:, None], axis=1), 1.0, atol=1e-5)
    assert len(quantised(np.zeros((0, 8), dtype=np.float32))) == 0

"""Which lines of a CV tell of work, and which only name things."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.scoring.wording import tells_of_work


@pytest.mark.parametrize(
    "text",
    [
        "Restored the payments service after an outage",
        "Implemented high availability solutions",
        "Writing test cases based on test scenarios",
        "Day-to-day running of the council tax database for 40,000 homes",
        "The website served three counties and was rebuilt in 2019",
        "Trefnais hyfforddiant i holl staff y llyfrgell",
    ],
)
def test_a_sentence_about_work_tells_of_it_wherever_it_stands(text: str) -> None:
    assert tells_of_work(text)


@pytest.mark.parametrize(
    "text",
    [
        "Python, SQL, Docker, Linux, Azure",
        "Machine learning, unit testing, data engineering, Kubernetes",
        "Python SQL Docker Linux Azure Terraform Jenkins Kafka Spark Hadoop testing monitoring tuning",
        "Kubernetes " * 50,
        "Excellent knowledge of Kubernetes in the cloud",
        "Strong communication skills with the ability to learn",
        "Incident management",
        "Company details:",
        "",
    ],
)
def test_lists_fragments_and_praise_tell_nothing(text: str) -> None:
    assert not tells_of_work(text)


@given(st.lists(st.sampled_from(["python", "unit testing", "cloud", "sql", "data modelling", "agile"]), max_size=60))
def test_no_list_of_names_tells_of_work_however_long(names: list[str]) -> None:
    assert not tells_of_work(", ".join(names))

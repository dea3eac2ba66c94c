from pathlib import Path

import pytest

from career_framework import Framework, load_framework, read_framework
from tests.factories.framework import framework_files, write_framework


@pytest.fixture
def small(tmp_path: Path) -> Framework:
    return read_framework(write_framework(tmp_path, framework_files()))


@pytest.fixture(scope="session")
def real() -> Framework:
    return load_framework()

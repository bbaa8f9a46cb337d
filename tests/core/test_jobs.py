"""For which jobs a row of a guide is."""

import tomllib
from pathlib import Path

import pytest

from popgids.core.composed_questions import MatrixQuestion
from popgids.core.guide_build import completed
from popgids.core.guide_io import parse_guide
from popgids.core.items import rows_of
from popgids.core.jobs import is_for_job, jobs_of


@pytest.mark.parametrize(
    ("functions", "job", "is_meant"),
    [
        (["verpleegkundige"], "Senior verpleegkundige", True),
        (["verpleegkundige"], "Verpleegkundige (oncologie)", True),
        (["verpleegkundige"], "wijkverpleegkundige", False),
        (["HR adviseur"], "senior hr-adviseur", True),
        (["HR adviseur"], "adviseur HR", False),
        (["coordinator"], "Coördinator", True),
        (["planner", "operator"], "operator", True),
        (["planner"], "teamleider", False),
        (["planner"], "", True),
        (["planner"], " - ", True),
        ([], "teamleider", True),
        (["C#"], "C", True),
    ],
)
def test_a_row_is_for_who_has_the_job_as_whole_words_in_their_own(functions, job, is_meant) -> None:
    assert is_for_job(functions, job) is is_meant


def test_a_senior_sees_the_rows_of_the_job() -> None:
    data = (Path(__file__).parent.parent / "data" / "gidsen" / "alle-soorten.toml").read_text("utf-8")
    guide = completed(parse_guide(tomllib.loads(data)))
    found = [
        (question, row)
        for step in guide.steps
        for question in step.questions
        if isinstance(question, MatrixQuestion)
        for row in question.rows
        if row.functions == ("planner",)
    ]
    assert found
    for question, row in found:
        assert row.id in {one.id for one in rows_of(question, None, "Senior planner")}
        assert row.id not in {one.id for one in rows_of(question, None, "operator")}
    assert set(jobs_of(guide)) == {"planner", "operator"}

"""What the two are called on the screen."""

import pytest

from popgids.core.conversation import Person
from popgids.core.guide import Party
from popgids.ui.forms.names import first_name


@pytest.mark.parametrize(
    ("employee", "manager", "expected"),
    [
        ("Anna de Vries", "Karim Aydin", ("Anna", "Karim")),
        ("Anna de Vries", "Anna Bakker", ("Anna V", "Anna B")),
        ("Anna Visser", "Ánna de Vries", ("Anna Visser", "Ánna de Vries")),
        ("Anna", "Anna Bakker", ("Anna", "Anna B")),
        ("Anna Jansen (HR)", "Anna Bakker", ("Anna J", "Anna B")),
        ("Anna Jansen (team Inkoop)", "Anna Bakker", ("Anna J", "Anna B")),
        ("", "Anna Bakker", ("de medewerker", "Anna")),
    ],
)
def test_two_with_the_same_first_name_are_told_apart(blank, employee, manager, expected):
    talk = blank.evolve(employee=Person(name=employee), manager=Person(name=manager))
    assert (first_name(talk, Party.EMPLOYEE), first_name(talk, Party.MANAGER)) == expected

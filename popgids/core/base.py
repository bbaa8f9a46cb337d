"""What every value in the core is made of: immutable, with an English name in code and a Dutch key in files.

A value checks what it is given by itself, quickly (fitting.py). Only what does not fit goes to pydantic, which can say
what is wrong with it (checking.py): loading pydantic takes longer than reading a guide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

from popgids.core.fields import FrozenType
from popgids.core.fitting import UnfitError, plan_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from popgids.core.fields import FieldInfo


class Frozen(metaclass=FrozenType):
    """An immutable value; a field that was not given has its default, which the class holds for all."""

    if TYPE_CHECKING:
        model_fields: ClassVar[Mapping[str, FieldInfo]]

    def __init__(self, **given: Any) -> None:
        """Take what is given by the names in code.

        Raises ValueError when a value does not fit, TypeError when a field is missing or unknown.
        """
        plan = plan_of(type(self))
        self.__dict__.update(plan.by_name(given))
        if missing := plan.missing(self.__dict__):
            msg = f"{type(self).__name__} is without {missing}"
            raise TypeError(msg)
        self.check()

    @classmethod
    def read(cls, data: dict[str, Any]) -> Self:
        """The value in data as a file holds it, under its keys.

        Raises pydantic.ValidationError, a ValueError, when it does not fit.
        """
        try:
            found: Self = plan_of(cls).read(data)
        except (UnfitError, RecursionError):
            from popgids.core.checking import checked

            found = checked(cls, data)
        return found

    @classmethod
    def read_field(cls, name: str, value: Any) -> Any:
        """What one field, by its name in code, holds when a file has this value.

        Raises ValueError when it does not fit.
        """
        return plan_of(cls).by_name({name: value})[name]

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, handler: Any) -> Any:
        """How pydantic looks at a value of this class inside another."""
        from popgids.core.checking import model_of

        return handler.generate_schema(model_of(cls))

    @property
    def model_fields_set(self) -> frozenset[str]:
        """The names of the fields that were given, also those given as they are by default."""
        return frozenset(self.__dict__)

    def evolve(self, **changes: Any) -> Self:
        """A copy with the named fields replaced.

        Raises ValueError when a new value does not fit, TypeError when a field is unknown.
        """
        new: Self = type(self).made_of(self.__dict__)
        new.__dict__.update(plan_of(type(self)).by_name(changes))
        new.check()
        return new

    def check(self) -> None:
        """Look at the fields together.

        Raises ValueError when they cannot be so.
        """

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(name)

    def __delattr__(self, name: str) -> None:
        raise AttributeError(name)

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        if self.__dict__ == other.__dict__:
            return True
        return self.__dict__.keys() != other.__dict__.keys() and self._values() == other._values()

    def __hash__(self) -> int:
        return hash((type(self), self._values()))

    def _values(self) -> tuple[Any, ...]:
        return tuple([getattr(self, name) for name in self.model_fields])

    def __repr__(self) -> str:
        given = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"{type(self).__name__}({given})"

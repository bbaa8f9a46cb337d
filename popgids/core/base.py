"""The model every value in the core is made of."""

from typing import Any, Self

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """An immutable value: Dutch keys in files, English names in code, nothing unknown accepted."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        defer_build=True,
    )

    def evolve(self, **changes: Any) -> Self:
        """A copy with the named fields replaced, validated as if read from a file.

        Raises pydantic.ValidationError when a new value does not fit.
        """
        return type(self).model_validate({**self.__dict__, **changes})

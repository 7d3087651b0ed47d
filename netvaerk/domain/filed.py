"""A record with what only its file tells."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from netvaerk.domain.record import Record

R_co = TypeVar("R_co", bound="Record", covariant=True)


@dataclass(frozen=True)
class Filed(Generic[R_co]):
    """A record with its id (its path's stem) and the Markdown below its front matter."""

    id: str
    record: R_co
    body: str

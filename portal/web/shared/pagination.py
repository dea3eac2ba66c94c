"""Long lists in pages: the slice to ask for, and the links under it."""

from dataclasses import dataclass
from typing import Any

from flask import request
from flask_babel import gettext

from portal.web.shared.links import this_page

NEIGHBOURS = 1


@dataclass(frozen=True, slots=True)
class Page:
    """Page `number` (from 1) of a list of `total` items, `size` a page."""

    number: int
    size: int
    total: int

    @property
    def count(self) -> int:
        """How many pages there are, at least one."""
        return max(1, -(-self.total // self.size))

    @property
    def offset(self) -> int:
        """How many items come before this page."""
        return (self.number - 1) * self.size

    @property
    def first(self) -> int:
        """The position of its first item, from 1; 0 in an empty list."""
        return min(self.offset + 1, self.total)

    @property
    def last(self) -> int:
        """The position of its last item."""
        return min(self.offset + self.size, self.total)


def requested_page(total: int, size: int) -> Page:
    """Return the page `?page=` asks for; nonsense is page 1, too far is the last."""
    wanted = request.args.get("page", default=1, type=int) or 1
    last = max(1, -(-total // size))
    return Page(number=min(max(1, wanted), last), size=size, total=total)


def links(page: Page) -> dict[str, Any] | None:
    """Return govukPagination's parameters for this address, or None where one page is enough."""
    if page.count == 1:
        return None
    items: list[dict[str, Any]] = []
    previous = 0
    for number in range(1, page.count + 1):
        if number not in {1, page.count} and abs(number - page.number) > NEIGHBOURS:
            continue
        if number - previous > 1:
            items.append({"ellipsis": True})
        items.append(
            {
                "number": number,
                "href": _href(number),
                "current": number == page.number,
                "visuallyHiddenText": gettext("Page %(number)s", number=number),
            }
        )
        previous = number
    params: dict[str, Any] = {"items": items, "landmarkLabel": gettext("Pages")}
    if page.number > 1:
        params["previous"] = {"href": _href(page.number - 1), "html": gettext("Previous page")}
    if page.number < page.count:
        params["next"] = {"href": _href(page.number + 1), "html": gettext("Next page")}
    return params


def _href(number: int) -> str:
    return this_page(page=number)

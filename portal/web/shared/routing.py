"""An audience's blueprint as a table: address, view, who may open it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, cast

from flask import Blueprint, Flask
from flask.blueprints import BlueprintSetupState

from portal.web.shared.access import Access, Policy, declare


@dataclass(frozen=True, slots=True)
class Route:
    """One row: the endpoint is `<blueprint>.<name>`, the name being the view's unless given."""

    rule: str
    view: Callable[..., Any]
    policy: Policy
    methods: tuple[str, ...] = ("GET",)
    name: str = ""
    writes: bool = False  # a GET that writes, such as an audited view

    @property
    def endpoint(self) -> str:
        """The endpoint's own part of its name."""
        return self.name or self.view.__name__


def register(blueprint: Blueprint, routes: Sequence[Route]) -> None:
    """Add routes to a blueprint, each with its access declared."""
    for route in routes:
        blueprint.add_url_rule(
            route.rule,
            endpoint=route.endpoint,
            view_func=route.view,
            methods=list(route.methods),
        )
        blueprint.record(_declaring(f"{blueprint.name}.{route.endpoint}", Access(route.policy, writes=route.writes)))


def _declaring(endpoint: str, access: Access) -> Callable[[BlueprintSetupState], None]:
    def at_registration(state: BlueprintSetupState) -> None:
        declare(cast("Flask", state.app), endpoint, access)

    return at_registration

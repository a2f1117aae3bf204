"""What a name in an article says of itself when pointed at; the browser fetches it when first asked."""

from __future__ import annotations

import json
from collections.abc import Mapping

from gazetteer.model.directions import isolated
from gazetteer.pages.spread import spread
from gazetteer.pages.views import Views

_ALL = "assets/previews.json"
_SOME = "assets/previews/{}.json"
_FILES = "files"


def export_previews(views: Views, most: int = 100_000) -> dict[str, str]:
    """Path in docs/ → JSON: the address of each entity on the site → its preview.

    Where that is more than so many characters the first file tells only in how many others it is.
    """
    previews = {views.addresses.entity(name).url: preview(name, views) for name in views.entities}
    whole = _json(previews)
    if len(whole) <= most:
        return {_ALL: whole}
    parts = spread(previews, 1 + len(whole) // most)
    return {
        _ALL: _json({_FILES: len(parts)}),
        **{_SOME.format(at): _json(part) for at, part in enumerate(parts)},
    }


def _json(values: Mapping[str, object]) -> str:
    return json.dumps(values, ensure_ascii=False, indent=0) + "\n"


def preview(name: str, views: Views) -> str:
    """Name, kind, summary, how often named."""
    entity = views.entities[name]
    counts = views.mentions_by_article(name)
    return views.worded(
        "site",
        "preview",
        name=isolated(entity.name),
        kind=views.label("kind", entity.kind),
        summary=isolated(entity.summary.text),
        articles=sum(count > 0 for count in counts.values()),
        mentions=sum(counts.values()),
    )

"""What a name in an article says of itself when pointed at; the browser fetches it when first asked."""

from __future__ import annotations

import json

from gazetteer.model.directions import isolated
from gazetteer.pages.views import Views


def export_previews(views: Views) -> dict[str, str]:
    """Path in docs/ → JSON: the address of each entity on the site → its preview."""
    previews = {views.addresses.entity(name).url: preview(name, views) for name in views.entities}
    return {"assets/previews.json": json.dumps(previews, ensure_ascii=False, indent=0) + "\n"}


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

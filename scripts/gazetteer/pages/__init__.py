"""A Gazetteer → the text of every page: views prepare, templates print."""

from gazetteer.pages.render import render_each, render_pages
from gazetteer.pages.views import Page, Views

__all__ = [
    "Page",
    "Views",
    "render_each",
    "render_pages",
]

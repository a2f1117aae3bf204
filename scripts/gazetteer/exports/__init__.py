"""A Gazetteer → published data: JSON, CSV, calendar, feed."""

from gazetteer.exports.published import data_tables, export_data

__all__ = [
    "data_tables",
    "export_data",
]

"""A Gazetteer → published data: JSON, CSV, calendar, feed."""

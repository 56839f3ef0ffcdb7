"""One module a format; each ends in its `Exporter`, which an entry point names."""

"""This package's methods on pandas objects: ``df.timeline`` and ``series.timeline``."""

"""Attributes of an arrow: polarity, modality, attribution, theme, time, category."""

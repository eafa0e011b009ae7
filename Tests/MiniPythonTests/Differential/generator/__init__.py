"""Random programs in the part of Python that MiniPython has. See ../compare.py."""

from .programs import Generator

__all__ = ["Generator"]

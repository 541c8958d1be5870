"""How good is the collaboration in your chain, and what can you do about it from tomorrow?"""

__version__ = "0.1.0"

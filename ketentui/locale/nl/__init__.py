"""The interface in Dutch, a module an area."""

"""What the report on one profile says: the report itself, its figures and its advice."""

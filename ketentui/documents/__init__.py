"""What reports say, block by block: one builder a subject, without layout, escaping or width."""

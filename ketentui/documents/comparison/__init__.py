"""What a comparison of two times says, of one person and of a team."""

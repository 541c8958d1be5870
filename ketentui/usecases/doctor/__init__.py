"""What isn't right with what this machine has, and mending it: looked at, told, put right."""

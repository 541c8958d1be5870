"""How a user wants the program, where its folders are, and writing one setting."""

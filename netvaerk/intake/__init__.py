"""What comes in from outside git, read as values of the domain; nothing of it is believed before it is checked."""

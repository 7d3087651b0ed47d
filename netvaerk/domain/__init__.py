"""The field itself: records, rules and steps as pure values. Touches no file, clock or git."""

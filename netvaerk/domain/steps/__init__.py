"""The steps of the process: each takes records and answers with a plan, or refuses."""

"""What those pages share that somebody fills in: one file each, with a script of its own and nothing from anywhere else."""

"""The command line: one file per command; app.py registers them, usage.py speaks Danish, console.py prints and asks."""

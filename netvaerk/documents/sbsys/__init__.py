"""A meeting as the agenda XML of SBSYS, which municipal sites built on OS2web take in (its module os2web_meetings_sbsys)."""

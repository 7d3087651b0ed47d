"""A paper as PDF that a blind reader can read (PDF/UA-1) and an archive can keep (PDF/A-2a)."""

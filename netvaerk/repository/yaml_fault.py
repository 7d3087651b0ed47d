"""What stops the reading of front matter."""

FREE_TEXT = "Skriv fri tekst under indledningen i stedet for i den."


class YamlFault(Exception):
    """Text that is no YAML, or YAML that no record may hold; says where, in Danish."""

    def __init__(self, code: str, message: str, start: int, end: int | None = None, help_: str = "") -> None:
        """Take the rule's code, the message and the place (offsets in the text)."""
        super().__init__(message)
        self.code, self.message, self.help = code, message, help_
        self.start, self.end = start, start if end is None else end

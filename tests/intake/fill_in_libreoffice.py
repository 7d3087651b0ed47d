"""Fill in a Word form as a person does in LibreOffice; run by the Python that LibreOffice's own UNO bridge is made for.

Reads {"pipe", "source", "target", "texts" and "inside": {label: [lines]}, "choices": {label: answer}, "ticks": [labels]} as JSON
from standard input.
"""

import json
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import uno  # type: ignore[import-not-found]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]
from com.sun.star.connection import NoConnectException  # type: ignore[import-not-found]
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK  # type: ignore[import-not-found]

PLACEHOLDERS = ("Klik her, og skriv", "Vælg på listen")


def connected(pipe: str) -> Any:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.25)
    raise SystemExit("LibreOffice does not answer")


def option(name: str, value: object) -> Any:
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def paragraphs(document: Any) -> Iterator[Any]:
    found = document.Text.createEnumeration()
    while found.hasMoreElements():
        paragraph = found.nextElement()
        if paragraph.supportsService("com.sun.star.text.Paragraph"):
            yield paragraph


def controls(paragraph: Any) -> Iterator[Any]:
    portions = paragraph.createEnumeration()
    while portions.hasMoreElements():
        portion = portions.nextElement()
        if portion.TextPortionType == "ContentControl":
            yield portion.ContentControl


def tick(paragraph: Any, wanted: list[str]) -> bool:
    boxes = [control for control in controls(paragraph) if control.Checkbox]
    if boxes and paragraph.String.lstrip("☐☒").strip() in wanted:
        boxes[0].Checked = True
    return bool(boxes)


def write(paragraph: Any, lines: list[str]) -> None:
    """Select what is in the box, and type over it, with Enter between the lines."""
    cursor = paragraph.Text.createTextCursorByRange(paragraph.Start)
    cursor.gotoEndOfParagraph(True)
    cursor.setString(lines[0])
    cursor.collapseToEnd()
    for line in lines[1:]:
        paragraph.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        paragraph.Text.insertString(cursor, line, False)


def write_inside(control: Any, text: str) -> None:
    """Put a text into a control, which stays; its line breaks are kept as such."""
    cursor = control.createTextCursor()
    cursor.gotoStart(False)
    cursor.gotoEnd(True)
    cursor.setString(text)
    control.ShowingPlaceHolder = False


def main() -> None:
    asked = json.load(sys.stdin)
    context = connected(asked["pipe"])
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(asked["source"], "_blank", 0, (option("Hidden", True),))
    label = ""
    for paragraph in list(paragraphs(document)):
        if paragraph.ParaStyleName.startswith(("Heading", "Title")):
            label = paragraph.String
        elif tick(paragraph, asked["ticks"]):
            continue
        elif paragraph.String in PLACEHOLDERS and label in asked["choices"]:
            write_inside(next(c for c in controls(paragraph) if c.ListItems), asked["choices"][label])
        elif paragraph.String in PLACEHOLDERS and label in asked["inside"]:
            write_inside(next(iter(controls(paragraph))), "\n".join(asked["inside"][label]))
        elif paragraph.String in PLACEHOLDERS and label in asked["texts"]:
            write(paragraph, asked["texts"][label])
    document.storeToURL(asked["target"], (option("FilterName", "MS Word 2007 XML"),))
    document.close(True)
    with suppress(Exception):  # it hangs up before it has answered
        desktop.terminate()


main()

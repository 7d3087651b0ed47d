"""Files turned about in the parts that their format is made of, so that what is broken gets past the outermost check."""

import random
from collections.abc import Sequence
from copy import deepcopy
from io import BytesIO
from warnings import catch_warnings
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from compound import Node, compound
from lxml import etree
from mutation import a_text, bytes_turned


def xml_turned(raw: bytes, chance: random.Random, others: Sequence[bytes] = ()) -> bytes:
    """Elements taken out, doubled, moved, renamed or wrapped, their texts and attributes changed."""
    try:
        root = etree.fromstring(raw)
    except etree.XMLSyntaxError:
        return bytes_turned(raw, chance, others)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        elements = list(root.iter("*"))[1:]
        if not elements:
            break
        turn = chance.choice((_moved, _moved, _rewritten, _rewritten, _typed))
        turn(elements, chance)
    return etree.tostring(root)


def _moved(elements: list[etree._Element], chance: random.Random) -> None:
    one, other = chance.choice(elements), chance.choice(elements)
    parent = one.getparent()
    match chance.randrange(3):
        case 0 if parent is not None:
            parent.remove(one)
        case 1 if one is not other and one not in other.iterancestors():
            other.append(one)
        case _:
            one.addnext(deepcopy(other))


def _rewritten(elements: list[etree._Element], chance: random.Random) -> None:
    one, other = chance.choice(elements), chance.choice(elements)
    match chance.randrange(3):
        case 0:
            one.tag = other.tag
        case 1:
            for key in list(one.attrib):
                one.set(key, _printable(a_text(chance)) if chance.random() < 0.5 else other.get(key, ""))
        case _:
            within = deepcopy(one)
            one[:] = [within]


def _typed(elements: list[etree._Element], chance: random.Random) -> None:
    with_text = [element for element in elements if (element.text or "").strip()]
    chance.choice(with_text or elements).text = _printable(a_text(chance))


def _printable(text: str) -> str:
    return "".join(c for c in text if c in "\t\n" or (c >= " " and c not in "\ufffe\uffff"))


def zip_turned(raw: bytes, chance: random.Random, others: Sequence[bytes] = (), main: str = "word/document.xml") -> bytes:
    """One part of a zip file turned about, mostly the main one; or taken out, doubled, renamed, or taken from another file."""
    parts = _parts(raw)
    if not parts:
        return bytes_turned(raw, chance, others)
    names = [name for name, _ in parts]
    chosen = names.index(main) if main in names and chance.random() < 0.7 else chance.randrange(len(parts))
    name, content = parts[chosen]
    match chance.randrange(12):
        case 0:
            del parts[chosen]
        case 1:
            parts.append((name, xml_turned(content, chance)))
        case 2:
            parts[chosen] = (
                chance.choice([*names, a_text(chance)[:200].replace("\0", ""), "word/vbaProject.bin", "word/media/a.png"]),
                content,
            )
        case 3:
            parts[chosen] = (name, bytes_turned(content, chance))
        case 4:
            parts[chosen] = (name, chance.choice(parts)[1])
        case 5 if others:
            parts[chosen] = (name, dict(_parts(chance.choice(others))).get(name, content))
        case _:
            parts[chosen] = (name, xml_turned(content, chance))
    made = BytesIO()
    with catch_warnings(action="ignore"), ZipFile(made, "w", ZIP_DEFLATED if chance.random() < 0.1 else ZIP_STORED) as new:
        for name, content in parts:
            new.writestr(name or "x", content)
    return made.getvalue()


def _parts(raw: bytes) -> list[tuple[str, bytes]]:
    """The parts of a zip file by name; none where it is broken."""
    try:
        with ZipFile(BytesIO(raw)) as old:
            return [(info.filename, old.read(info)) for info in old.infolist()[:100]]
    except Exception:  # a broken zip can fail in any way
        return []


_HEADERS = (
    b"Content-Type: ", b"Content-Type: multipart/mixed; boundary=", b"Content-Type: text/plain; charset=", b"Content-Transfer-Encoding: ",
    b"Content-Disposition: attachment; filename=", b"Received: ", b"Date: ", b"From: ", b"Subject: ", b"Message-ID: ", b"X: ", b": ",
)  # fmt: skip
_VALUES = (
    b"a", b'""', b'"x y"', b"=" * 20, b"message/rfc822", b"text/html", b"text/calendar", b"message/partial", b"multipart/digest", b"/",
    b"application/pkcs7-mime", b"text/plain; charset*0*=utf-8''%e6; name*1=x; name*=utf-8'da'%ff", b"utf-16", b"utf-7", b"idna", b"hex",
    b"cp1252", b"iso-2022-jp", b"gb18030", b"unicode_escape", b"base64", b"quoted-printable", b"x-uuencode", b"8bit", b"a.docx", b"a.msg",
    b"svar.csv", b'"../\x1b[31m.txt"', b"=?utf-8?B?w6Y=?=.md", b"x.json", b"from a by b; Fri, 20 Nov 2026 09:12:44 +0100",
)  # fmt: skip


def mime_turned(raw: bytes, chance: random.Random, others: Sequence[bytes] = ()) -> bytes:
    """A mail's headers changed for what they can say, its parts taken out, doubled or moved, another mail put in."""
    head, blank, body = raw.partition(b"\r\n\r\n" if b"\r\n\r\n" in raw else b"\n\n")
    field = chance.choice(_HEADERS) + chance.choice((*_VALUES, a_text(chance).encode()))
    mark = b"\r\n--"
    pieces = body.split(mark)
    place = chance.randrange(len(pieces))
    match chance.randrange(6):
        case 0:
            del pieces[place]
        case 1:
            pieces.insert(place, chance.choice(pieces))
        case 2 if others:
            kind, _, inner = pieces[place].partition(b"\r\n")
            pieces[place] = kind + b"\r\nContent-Type: message/rfc822\r\n\r\n" + chance.choice(others) if inner else pieces[place]
        case 3:
            first, end, rest = pieces[place].partition(b"\r\n")
            pieces[place] = first + end + field + end + rest
        case 4:
            lines = head.split(b"\r\n")
            lines[chance.randrange(len(lines))] = field
            head = b"\r\n".join(lines)
        case _:
            head = field + b"\r\n" + head if chance.random() < 0.5 else head + b"\r\n" + field
    return head + blank + mark.join(pieces)


def node_turned(root: Node, chance: random.Random) -> bytes:
    """An Outlook mail with its streams and storages turned about, and at times the file around them."""
    root = deepcopy(root)
    for _ in range(chance.choice((0, 1, 1, 2, 5))):
        nodes = [root]
        for node in nodes:
            nodes.extend(node.children)
        node, other = chance.choice(nodes), chance.choice(nodes)
        match chance.randrange(6):
            case 0:
                node.children = [child for child in node.children if child is not other]
            case 1 if other is not root:
                node.children.append(deepcopy(other))
            case 2 if node is not root:
                node.name = chance.choice([other.name, a_text(chance)[:31], node.name[:12] + "1000001F", node.name.upper()])[:31]
            case 3 if node.data is not None and other.data is not None:
                node.data = other.data
            case 4 if node.data is not None:
                node.data = a_text(chance).encode("utf-16-le", "surrogatepass")
            case _ if node.data is not None:
                node.data = bytes_turned(node.data, chance)
    raw = compound(root)
    for _ in range(chance.choice((0, 0, 0, 1, 3))):
        place = chance.choice((chance.randrange(512), chance.randrange(len(raw)), len(raw) - 1 - chance.randrange(min(len(raw), 6000))))
        value = chance.choice(
            (b"\0", b"\xff", b"\x01", b"\x80", b"\0\0\0\0", b"\xfe\xff\xff\xff", b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f")
        )
        raw = raw[:place] + value + raw[place + len(value) :]
    return raw

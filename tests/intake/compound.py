"""A small writer of compound files ([MS-CFB]) and of Outlook's mails in them ([MS-OXMSG]): an independent witness for the reader."""

import struct
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import pairwise

SECTOR, MINI, CUTOFF = 512, 64, 4096
END, FREE, FAT_SECTOR, NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF


@dataclass(eq=False)
class Node:
    name: str
    data: bytes | None = None
    children: list["Node"] = field(default_factory=list)
    number: int = 0


def compound(root: Node) -> bytes:
    """The bytes of a compound file with these streams and storages."""
    nodes: list[Node] = []

    def count(node: Node) -> None:
        node.number = len(nodes)
        nodes.append(node)
        for child in node.children:
            count(child)

    count(root)
    sectors: list[bytes] = []
    fat: list[int] = []

    def put(data: bytes) -> int:
        first = len(sectors)
        chunks = [data[i : i + SECTOR].ljust(SECTOR, b"\0") for i in range(0, len(data), SECTOR)]
        for offset, chunk in enumerate(chunks, start=1):
            sectors.append(chunk)
            fat.append(first + offset if offset < len(chunks) else END)
        return first if chunks else END

    mini = bytearray()
    minifat: list[int] = []
    where: dict[int, int] = {}
    for node in nodes:
        if node.data is not None and len(node.data) < CUTOFF:
            chunks = -(-len(node.data) // MINI)
            first = len(minifat)
            minifat.extend([*range(first + 1, first + chunks), END] if chunks else [])
            mini += node.data.ljust(chunks * MINI, b"\0")
            where[node.number] = first if chunks else END
        elif node.data is not None:
            where[node.number] = put(node.data)
    where[0] = put(bytes(mini))
    mini_start = put(b"".join(struct.pack("<I", n) for n in minifat))
    entries = b"".join(_entry(node, nodes, where, len(mini)) for node in nodes)
    directory = put(entries.ljust(-(-len(entries) // SECTOR) * SECTOR, b"\0"))
    tables = 1
    while tables * 128 < len(sectors) + tables:
        tables += 1
    first_fat = len(sectors)
    fat += [FAT_SECTOR] * tables
    fat += [FREE] * (tables * 128 - len(fat))
    body = b"".join(sectors) + struct.pack(f"<{len(fat)}I", *fat)
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    count_of_mini = -(-len(minifat) * 4 // SECTOR)
    head += struct.pack("<IIIIIIIIII", 0, tables, directory, 0, CUTOFF, mini_start, count_of_mini, END, 0, 0)[:36]
    difat = [first_fat + n for n in range(tables)] + [FREE] * (109 - tables)
    return (head + struct.pack("<I", 0))[:76].ljust(76, b"\0") + struct.pack("<109I", *difat) + body


def _entry(node: Node, nodes: list[Node], where: dict[int, int], mini: int) -> bytes:
    name = node.name.encode("utf-16-le")
    kind = 5 if node.number == 0 else 1 if node.data is None else 2
    families = (parent.children for parent in nodes if node in parent.children)
    following = next((later for family in families for older, later in pairwise(family) if older is node), None)
    child = node.children[0].number if node.children else NONE
    start = where.get(node.number, 0 if node.data is None else END)
    size = mini if node.number == 0 else len(node.data or b"")
    links = struct.pack("<III", NONE, following.number if following else NONE, child)
    return name.ljust(64, b"\0") + struct.pack("<HBB", len(name) + 2, kind, 1) + links + bytes(36) + struct.pack("<IQ", start, size)


TEXT, BINARY, TIME, NUMBER = 0x001F, 0x0102, 0x0040, 0x0003
Values = dict[int, str | bytes | datetime | int]


def storage(name: str, values: Values, head: int, children: list[Node] | None = None) -> Node:
    """A storage with these properties by their id."""
    rows, streams = b"", []
    for pid, value in values.items():
        if isinstance(value, datetime):
            ticks = int((value - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000
            rows += struct.pack("<HHIQ", TIME, pid, 6, ticks)
            continue
        if isinstance(value, int):
            rows += struct.pack("<HHIQ", NUMBER, pid, 6, value)
            continue
        kind, raw = (TEXT, value.encode("utf-16-le")) if isinstance(value, str) else (BINARY, value)
        rows += struct.pack("<HHIII", kind, pid, 6, len(raw) + (2 if kind == TEXT else 0), 0)
        streams.append(Node(f"__substg1.0_{pid:04X}{kind:04X}", raw))
    return Node(name, None, [Node("__properties_version1.0", bytes(head) + rows), *streams, *(children or [])])


def message(values: Values, attachments: list[Node] | None = None, name: str = "Root Entry", head: int = 32) -> Node:
    return storage(name, values, head, attachments)


def attachment(number: int, name: str, raw: bytes) -> Node:
    return storage(f"__attach_version1.0_#{number:08X}", {0x3707: name, 0x3701: raw, 0x3705: 1}, 8)


def mail_within(number: int, inner: Values) -> Node:
    return storage(f"__attach_version1.0_#{number:08X}", {0x3705: 5}, 8, [message(inner, name="__substg1.0_3701000D", head=24)])

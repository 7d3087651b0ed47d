"""Where a value's own characters end; ruamel ends a block only where the next token starts."""

from ruamel.yaml.nodes import CollectionNode, Node, ScalarNode


def end_of(text: str, node: Node) -> int:
    """Return one past the last character of a value, its trailing comment and blank lines left out."""
    if isinstance(node, ScalarNode):
        return _scalar_end(text, node)
    assert isinstance(node, CollectionNode)
    if node.flow_style or not node.value:
        return int(node.end_mark.index)
    final = node.value[-1]
    if isinstance(final, tuple):
        key, value = final
        return int(key.end_mark.index) if value.end_mark.index == value.start_mark.index else end_of(text, value)
    return end_of(text, final)


def _scalar_end(text: str, node: ScalarNode) -> int:
    start, end = int(node.start_mark.index), int(node.end_mark.index)
    written = text[start:end]
    keeps_blank_lines = "+" in written.split("\n", 1)[0]
    if node.style not in ("|", ">"):
        return end
    return start + len(written.rstrip("\r\n" if keeps_blank_lines else " \r\n"))

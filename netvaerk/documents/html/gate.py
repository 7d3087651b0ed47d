"""The last gate: whatever was written before it, nothing that runs or fetches leaves it."""

_EVERYWHERE = {"class", "id"}
_DRAWN = {
    "aria-labelledby", "fill", "font-family", "font-size", "font-weight", "height", "role", "stroke", "stroke-dasharray", "stroke-width",
    "text-anchor", "transform", "viewBox", "width", "x", "x1", "x2", "y", "y1", "y2",
}  # fmt: skip
_TAGS = {
    **dict.fromkeys(("blockquote", "br", "caption", "code", "details", "em", "figcaption", "figure", "footer", "hr"), _EVERYWHERE),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "header", "li", "p", "pre", "span", "strong", "summary"), _EVERYWHERE),
    **dict.fromkeys(("table", "tbody", "thead", "tr", "ul"), _EVERYWHERE),
    **dict.fromkeys(("desc", "line", "rect", "svg", "text", "title"), _EVERYWHERE | _DRAWN),
    "a": _EVERYWHERE | {"href"},
    "img": _EVERYWHERE | {"alt", "height", "src", "width"},
    "main": _EVERYWHERE | {"tabindex"},
    "nav": _EVERYWHERE | {"aria-labelledby"},
    "ol": _EVERYWHERE | {"start"},
    "td": _EVERYWHERE | {"data-head"},
    "th": _EVERYWHERE | {"scope"},
}


def cleaned(body: str) -> str:
    """Return what stands in a page's body with nothing in it but what papers are made of: no scripts, no styles, no addresses
    but web and mail, and no picture that is not in the page itself.
    """
    import nh3

    return nh3.clean(
        body,
        tags=set(_TAGS),
        clean_content_tags={"script", "style"},
        attributes=_TAGS,
        attribute_filter=_kept,
        url_schemes={"data", "http", "https", "mailto"},
        link_rel=None,
    )


def _kept(tag: str, name: str, value: str) -> str | None:
    """The value of an attribute, None for one that is left out: only a picture may hold data, and it must."""
    held = value.strip().lower().startswith("data:")
    if name == "src":
        return value if value.startswith(("data:image/png;base64,", "data:image/jpeg;base64,")) else None
    return None if tag == "a" and name == "href" and held else value

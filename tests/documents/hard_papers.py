"""Papers that are hard to set, for the tests of every format: `HARD[name]()` is a Paper, made of Markdown as a template would make it."""

from collections.abc import Callable
from datetime import date

from netvaerk.documents.markdown import prose
from netvaerk.documents.tree import Heading, Paper, plain, tree

LONG_WORD = "Netværkslederuddannelsesudvalgsmedlemsskab" * 5
LONG_ANSWER = " ".join(f"Ord nummer {number} står i et svar, som ingen har kortet ned." for number in range(910))
EMOJI = "🙂 👩‍👩‍👧‍👦 🇩🇰 ✅ 🏳️‍🌈"
CHINESE, ARABIC, HEBREW = "中文字 ひらがな 한국어", "مرحبا بالعالم", "שלום עולם"
CONTROLS = "\x1b[31m \x07 \u202e \u200b \u2066 \ufeff \x9b \ue000 \U000e0041 \u0378"
SIGNS = "→ ← ↑ ↓ ⇒ ✓ ✗ • … – — ‘ ’ “ ” » « € £ ° § ½ ² × ÷ ± ≤ ≥ ≠ ≈ ∞ © ® ™ µ Ω α"
LETTERS = "ß ł š ž ő ð þ Ж å æ ø Å Æ Ø a\u030a e\u0301 x\u0303 A\u00adB A\u00a0B \u2011"
ODD = f"{EMOJI} {CHINESE} {ARABIC} {HEBREW} {CONTROLS} {SIGNS} {LETTERS}"
CODE = [
    '<script>alert("1")</script> <img src=x onerror=alert(1)> &lt;b&gt; &#x202e; ]]> <!-- diagram: x -->',
    '#import "/etc/passwd": * #read("/etc/passwd") #panic("typst") $ x^2 $ `r` @ref <mærke> = titel',
    "{{ 7*7 }} {% for x in range(10**9) %}{% endfor %} {# note #} ${jndi:ldap://a.example} %s %(x)s {0}",
    "\\documentclass{article} \\input{/etc/passwd} | pipe | *stjerne* _streg_ [link](javascript:alert(1))",
]
CODES = "\n".join(CODE)


def paper_of(name: str, markdown: str, *, title: str = "DAGSORDEN Chefforum d. 19-01-2027", head: str = "Chefforum d. 19-01-2027") -> Paper:
    """A paper of Markdown as a template made it; its title is its first heading of level 1."""
    text = markdown if markdown.startswith("# ") else f"# {title}\n\n{markdown}".strip() + "\n"
    blocks = tree(text)
    said = next((plain(b.children) for b in blocks if isinstance(b, Heading) and b.level == 1), title)
    return Paper(f"dagsorden-{name}", said, head, "Sekretariat for Netværksstrukturen", date(2027, 1, 19), text, blocks)


def table(heads: list[str], rows: list[list[str]], marks: list[str] | None = None) -> str:
    lines = [heads, marks or ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def long_tables() -> Paper:
    themes = [[f"[Tema {n}](#tema-{n})", f"{n}", f"{n % 4},5", "Sundhed og **Pleje & Omsorg**"] for n in range(1, 151)]
    wide = [[f"{row}.{column}" for column in range(12)] for row in range(1, 8)]
    tall = [["Kort", LONG_ANSWER[:9000]], ["", ""], [LONG_WORD, "–"]]
    parts = [
        "## Temaerne",
        table(["Tema", "Nr.", "Samlet", "Berører"], themes, ["---", ":---:", "---:", ":---"]),
        "## Bredt",
        table([f"Kolonne {n}" for n in range(12)], wide),
        "## Højt",
        table(["Karakteristika", "Svar"], tall),
        "## Skævt",
        "| a | b | c |\n| --- | --- | --- |\n| en |\n| en | to | tre | fire |\n| | | |",
        "| |\n| --- |\n| uden hoved |",
        "| kun hoved |\n| --- |",
        "## Tema 1",
    ]
    return paper_of("lange-tabeller", "\n\n".join(parts))


def lists() -> Paper:
    deep = "\n".join(f"{'   ' * level}{'-' if level % 2 else '1.'} Trin {level}" for level in range(9))
    inside = "> et citat\n\n   ```\n   kode\n   ```\n\n   | a | b |\n   | - | - |\n   | 1 | 2 |"
    mixed = f"7. syv\n8. otte\n\n   Et afsnit under otte.\n\n   {inside}\n9. ni"
    many = "\n".join(f"{n}. at nummer {n} vælges" for n in range(1, 130))
    loose = "- løs\n\n- liste\n\n- -\n- **fed** og *skrå*\\\n  ny linje"
    parts = ["## Dybt", deep, "## Blandet", mixed, "## Mange", many, loose, "0. nul\n1. en"]
    anew = "- først\n\n1. at en\n2. at to\n\n**Bemærk:**\n\n1. forfra\n2. igen\n\n999999999. sidst"
    return paper_of("lister", "\n\n".join([*parts, "## Forfra", anew]))


def quotes() -> Paper:
    inner = "> > Inden i\n> >\n> > > Inderst\n> >\n> > - punkt i citat\n> >\n> > 1. nummer"
    nested = f"> Yderst\n>\n{inner}\n>\n> ## Overskrift i citat\n>\n> ```\n> kode i citat\n> ```"
    long = "\n>\n".join(f"> Afsnit {n} af et langt citat, der går over flere sider. {'Og mere til. ' * 20}" for n in range(30))
    return paper_of("citater", f"## Citater\n\n{nested}\n\n## Langt citat\n\n{long}\n\n---\n\nEfter en streg.")


def links() -> Paper:
    long = f"https://eksempel.dk/{'meget-lang-sti/' * 20}?a=1&b=%C3%A6&c={LONG_WORD}"
    parts = [
        "## Indholdsfortegnelse\n\n1. [Punkt et](#punkt-1)\n2. [Findes ikke](#findes-ikke)\n3. [**Fed** og `kode`](#to-ens)",
        "## Punkt 1\n\n[Strategien](https://eksempel.dk/strategi), [post](mailto:sekretariat@eksempel.dk), <https://eksempel.dk/æøå?q=ø>.",
        f"## To ens\n\n[{long}]({long}) og [🙂](https://eksempel.dk/smil).\n\n[](https://eksempel.dk/tom)",
        "## To ens\n\nSe [den første](#to-ens) og [den anden](#to-ens-1). [En **fed *skrå* `kode`**](https://eksempel.dk/a_(b)) til sidst.",
        "### [Link i overskrift](https://eksempel.dk)\n\n| [Hoved](https://eksempel.dk) |\n| --- |\n| [Celle](#punkt-1) |",
    ]
    return paper_of("links", "\n\n".join(parts))


def sixty_items() -> Paper:
    contents = "\n".join(f"{n}. [CF - Sag nummer {n}](#punkt-{n}-cf---sag-nummer-{n})" for n in range(1, 61))
    return paper_of("60-punkter", f"**Mødested** 909\n\n## Indholdsfortegnelse\n\n{contents}\n\n" + "\n\n".join(map(_item, range(1, 61))))


def _item(n: int) -> str:
    scores = table(["Tema", "Samlet"], [[f"Tema {row}", f"{row % 3},4"] for row in range(n % 5 + 1)], ["---", "---:"])
    proposal = "### INDSTILLING\n\nSekretariatet indstiller;\n\n1. at sagen drøftes\n2. at den tages til efterretning."
    text = "Sagen er kendt fra tidligere møder. " * (n % 17 * 3)
    return f"## Punkt {n}: CF - Sag nummer {n}\n\n26/{n:05}\n\n## CF - Sag nummer {n}\n\n### Baggrund\n\n{text}\n\n{scores}\n\n{proposal}"


def odd_text() -> Paper:
    cells = table([HEBREW], [[ODD]])
    raw = f"# REFERAT {EMOJI} d. 19-01-2027\n\n## {CHINESE}\n\n{ODD}\n\n### {EMOJI}\n\n- {ARABIC}\n- `{ODD}`\n\n{cells}"
    written = prose(f"{ODD}\n\n**{EMOJI}** *{CHINESE}* [{ARABIC}](https://eksempel.dk)\n\n```\n{ODD}\n```", 3)
    return paper_of("saere-tegn", f"{raw}\n\n{written}\n", head=f"Chefforum {EMOJI} \x1b{HEBREW} d. 19-01-2027")


def code() -> Paper:
    raw = "\n\n".join(prose(line, 2) for line in CODE)
    fenced = f"````\n{CODES}\n\n\tindrykket {'meget lang linje ' * 30}\n{LONG_WORD}\n````"
    cells = table(["Kode"], [[f"`{line.replace('|', '!')}`"] for line in CODE])
    heads = "\n\n".join(f"## {prose(line, 2)}" for line in CODE)
    return paper_of("kode", f"{raw}\n\n{fenced}\n\n{cells}\n\n{heads}\n\nSlut.")


def long_words() -> Paper:
    parts = [f"## {LONG_WORD}", LONG_WORD, f"- {LONG_WORD}", f"`{LONG_WORD}`", f"**{LONG_WORD}** [{LONG_WORD}](https://eksempel.dk)"]
    return paper_of("lange-ord", "\n\n".join([*parts, table(["A", LONG_WORD, "C"], [[LONG_WORD] * 3]), "## Langt svar", LONG_ANSWER]))


def headings() -> Paper:
    skipped = "##### Fem\n\ntekst\n\n### Tre\n\n###### Seks\n\n# Endnu en\n\n#### Fire"
    same = "\n\n".join(["## Samme", "### Samme", "## Samme", "## \\#\\#", "##", f"## {'En meget lang overskrift ' * 12}"])
    return paper_of("overskrifter", f"{skipped}\n\n{same}\n\n## Sidst")


def pictures() -> Paper:
    inline = "Et ![billede](billeder/findes-ikke.png) midt i ![](https://eksempel.dk/logo.png) en linje."
    cells = table(["![i celle](a.png)"], [["b"]])
    return paper_of("billeder", f"## Billeder\n\n![Haven på skolen](billeder/have.png)\n\n{inline}\n\n{cells}")


def marks() -> Paper:
    scores = table(["Karakteristika", "Vurdering"], [["Bedre velfærd", "2,3"], ["På tværs", "–"]], ["---", "---:"])
    return paper_of("maerker", f"<!-- mærke: indledning -->\n\nFør.\n\n<!-- diagram: ukendt -->\n\n{scores}\n\n<!-- mærke: slut -->")


def empty() -> Paper:
    return paper_of("tom", "# \n")


HARD: dict[str, Callable[[], Paper]] = {
    "lange-tabeller": long_tables,
    "lister": lists,
    "citater": quotes,
    "links": links,
    "60-punkter": sixty_items,
    "saere-tegn": odd_text,
    "kode": code,
    "lange-ord": long_words,
    "overskrifter": headings,
    "billeder": pictures,
    "maerker": marks,
    "tom": empty,
}

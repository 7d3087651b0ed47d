"""What the form does in a browser: it tells what is missing, keeps a draft, saves the file that is sent, and makes the mail ready.

What it reads back from the browser's store is data of the page's own shape or is left alone; nothing of it becomes HTML.
"""

from netvaerk.documents.live.script import SHARED

_OWN = """
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const form = document.getElementById("answers");
  const message = document.getElementById("message");
  const missing = document.getElementById("missing");
  const mail = document.getElementById("write");
  const place = [data.format, data.tema || "nyt"].join(" ");
  const draft = place + (data.udgave ? " " + data.udgave : "");
  const inputs = (key) => [...form.elements].filter((input) => input.name === key);
  const ticks = (input) => input.type === "checkbox" || input.type === "radio";

  function value(input) {
    if (ticks(input)) return input.checked ? input.value : "";
    return input.value;
  }

  const written = (key) => inputs(key).map(value).filter((text) => text.trim() !== "");
  const field = (key) => inputs(key)[0];

  function answers() {
    const given = {};
    for (const { key } of data.felter) {
      const texts = written(key);
      if (texts.length) given[key] = texts.length === 1 ? texts[0] : texts;
    }
    return given;
  }

  const lacking = () => data.felter.filter(({ key, ønsket }) => ønsket && written(key).length === 0);

  function show() {
    const open = lacking();
    const total = data.felter.filter(({ ønsket }) => ønsket).length;
    document.getElementById("progress").textContent = (total - open.length) + " af " + total + " nødvendige felter er udfyldt.";
    missing.replaceChildren(...open.map(({ key, navn }) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = "#" + field(key).id;
      link.textContent = navn;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        field(key).focus();
      });
      item.append(link);
      return item;
    }));
    document.getElementById("lacking").hidden = open.length === 0;
    if (mail) mail.href = "mailto:" + data.mail + "?subject=" + encodeURIComponent(subject()) + "&body=" + encodeURIComponent(body());
  }

  const title = () => written("titel").join(" ").replace(/\\s+/g, " ").trim().slice(0, 150);
  const subject = () => "Temaforslag" + (title() ? ": " + title() : "");
  const body = () => "Her er mit forslag til et tema" + (title() ? ", »" + title() + "«" : "") + ".\\r\\n\\r\\n"
    + "Husk at vedhæfte filen " + name() + ", før du sender.\\r\\n";

  function name() {
    const letters = { æ: "ae", ø: "oe", å: "aa" };
    const plain = title().toLowerCase().replace(/[æøå]/g, (letter) => letters[letter]).normalize("NFD");
    const slug = plain.replace(/[\\u0300-\\u036f]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 50);
    return "temaforslag-" + (data.tema || slug || "nyt") + ".json";
  }

  const keep = () => keepDraft(draft, Object.fromEntries(data.felter.map(({ key }) => [key, inputs(key).map(value)])));

  function recall() {
    const kept = keptDraft(draft);
    if (kept === null || typeof kept !== "object") return false;
    for (const { key } of data.felter) {
      const old = Array.isArray(kept[key]) ? kept[key] : [];
      inputs(key).forEach((input, n) => {
        if (typeof old[n] !== "string") return;
        if (ticks(input)) input.checked = old[n] === input.value;
        else input.value = old[n];
      });
    }
    return true;
  }

  function save() {
    const unnamed = written("titel").length === 0;
    field("titel").setAttribute("aria-invalid", String(unnamed));
    if (unnamed) {
      message.textContent = "Filen er ikke gemt: Skriv først temaets titel.";
      field("titel").focus();
      return;
    }
    saveFile(name(), { format: data.format, version: data.version, tema: data.tema, felter: answers() });
    message.textContent = "Filen " + name() + " er gemt, som regel i mappen Overførsler. Send den til sekretariatet."
      + (lacking().length ? "\\nDer mangler stadig noget; se listen. Du kan sende det, du har, eller skrive videre og gemme igen." : "");
  }

  begin({ form, message, place, show, keep, recall, save, forgotten: "Kladden er slettet i denne browser." });
})();
"""
SCRIPT = f'\n"use strict";{SHARED}{_OWN}'

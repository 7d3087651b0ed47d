"""What a packet does: it counts, keeps a draft in the reviewer's browser, and saves the file that goes back. It fetches and sends nothing.

What it reads back from the browser's store is data of the page's own shape or is left alone; nothing of it becomes HTML.
"""

from netvaerk.documents.live.script import SHARED

_OWN = """
(() => {
  const packet = JSON.parse(document.getElementById("packet").textContent);
  const form = document.getElementById("answers");
  const message = document.getElementById("message");
  const place = ["netvaerk-pakke", packet.runde, packet.vurderer].join(" ");
  const sections = [...document.querySelectorAll("section.theme")];
  const key = (input) => input.name.split("/")[1];
  const remark = (section) => section.querySelector("textarea");
  const away = (section) => section.querySelector("input[type=checkbox]");
  const radios = (section) => [...section.querySelectorAll("input[type=radio]")];
  const total = packet.karakteristika.length;

  function given(section) {
    const scores = {};
    for (const input of radios(section)) if (input.checked && input.value) scores[key(input)] = Number(input.value);
    return scores;
  }

  function entry(section, theme) {
    const out = away(section).checked;
    return {
      tema: theme.tema, tema_version: theme.tema_version, læst: theme.læst, inhabil: out,
      vurdering: out ? {} : given(section), bemærkning: out ? "" : remark(section).value.trim(),
    };
  }

  const entries = () => sections.map((section, n) => entry(section, packet.temaer[n]));
  const said = (e) => e.inhabil || e.bemærkning !== "" || Object.keys(e.vurdering).length > 0;
  const done = (e) => e.inhabil || Object.keys(e.vurdering).length === total;

  function show() {
    const all = entries();
    sections.forEach((section, n) => {
      const out = all[n].inhabil;
      section.querySelectorAll("fieldset.score, fieldset.remark").forEach((set) => { set.disabled = out; });
      const text = out ? "inhabil" : Object.keys(all[n].vurdering).length + " af " + total + " vurderet";
      section.querySelector(".progress").textContent = text;
      document.getElementById("progress-" + n).textContent = "(" + text + ")";
    });
    document.getElementById("progress").textContent = all.filter(done).length + " af " + all.length + " temaer er vurderet helt.";
  }

  const keep = () => keepDraft(place, entries().map((e, n) => ({ ...e, skrevet: remark(sections[n]).value })));

  function fill(n, old) {
    const scores = old.vurdering || {};
    away(sections[n]).checked = old.inhabil === true;
    remark(sections[n]).value = typeof old.skrevet === "string" ? old.skrevet : "";
    for (const input of radios(sections[n])) {
      const score = scores[key(input)];
      if (input.value === (score === undefined ? "" : String(score))) input.checked = true;
    }
  }

  function recall() {
    try {
      for (const old of keptDraft(place) || []) {
        const n = packet.temaer.findIndex((theme) => theme.tema === old.tema && theme.læst === old.læst);
        if (n >= 0) fill(n, old);
      }
    } catch (error) {
      return false;
    }
    return entries().some(said);
  }

  function save() {
    const all = entries();
    const some = all.filter(said);
    if (some.length === 0) {
      message.textContent = "Du har ikke vurderet noget endnu, så der er ingen fil at gemme.";
      return;
    }
    const file = { format: packet.format, version: packet.version, runde: packet.runde, vurderer: packet.vurderer, temaer: some };
    const name = "vurderinger-" + packet.runde + "-" + packet.vurderer + ".json";
    saveFile(name, file);
    const open = packet.temaer.filter((theme, n) => !done(all[n])).map((theme) => "– " + theme.titel);
    message.textContent = "Filen " + name + " er gemt, som regel i mappen Overførsler. Send den til sekretariatet."
      + (open.length ? "\\nDisse temaer er ikke vurderet helt. Det er i orden; du kan gemme igen senere:\\n" + open.join("\\n") : "");
  }

  begin({ form, message, place, show, keep, recall, save, forgotten: "Alle svar er slettet i denne browser." });
})();
"""
SCRIPT = f'\n"use strict";{SHARED}{_OWN}'

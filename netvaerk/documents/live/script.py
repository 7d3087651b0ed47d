"""What the scripts of those pages share: keeping a draft where the browser keeps one, saving a file, and what follows what."""

SHARED = """
function keepDraft(place, draft) {
  try {
    localStorage.setItem(place, JSON.stringify(draft));
    return true;
  } catch (error) {
    return false;
  }
}

function keptDraft(place) {
  try {
    return JSON.parse(localStorage.getItem(place));
  } catch (error) {
    return null;
  }
}

function forgetDraft(place) {
  try {
    for (const key of Object.keys(localStorage)) if (key === place || key.startsWith(place + " ")) localStorage.removeItem(key);
  } catch (error) {
    // a browser that keeps nothing has nothing to forget
  }
}

function saveFile(name, data) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(data, null, 1)], { type: "application/json" }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function askBeforeForgetting(yes) {
  const sure = document.getElementById("forget");
  document.getElementById("forget-ask").addEventListener("click", () => {
    sure.hidden = false;
    sure.querySelector("button").focus();
  });
  document.getElementById("forget-yes").addEventListener("click", () => {
    yes();
    sure.hidden = true;
    document.getElementById("forget-ask").focus();
  });
}

function begin({ form, message, place, show, keep, recall, save, forgotten }) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save();
  });
  form.addEventListener("input", () => {
    show();
    if (!keep()) message.textContent = "Din browser gemmer ikke kladden. Gem filen, før du lukker siden.";
  });
  askBeforeForgetting(() => {
    forgetDraft(place);
    form.reset();
    show();
    message.textContent = forgotten;
  });
  const found = recall();
  show();
  if (found) message.textContent = "Dine svar fra sidst er hentet frem.";
}
"""

"""How those pages look: on a phone and a wide screen, by day and by night, and on paper."""

STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --quiet: #4a4a4a; --line: #767676; --mark: #00457a; --soft: #f1f4f7; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f2f2f2; --paper: #17191c; --quiet: #c6c6c6; --line: #9a9a9a; --mark: #9ecbff; --soft: #24282d; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 46rem; font: 1.0625rem/1.55 system-ui, sans-serif; color: var(--ink);
  background: var(--paper); overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.35rem; line-height: 1.3; } h3 { font-size: 1.1rem; margin-bottom: .25rem; }
a { color: var(--mark); }
dl { margin: 0 0 1rem; } dt { font-weight: 600; } dd { margin: 0 0 .5rem; }
section.theme { border-top: 3px solid var(--mark); margin-top: 2.5rem; }
.question, .hint, .progress { color: var(--quiet); margin-top: 0; }
.answer { border-left: 3px solid var(--line); padding-left: .8rem; }
.answer pre { white-space: pre-wrap; }
.answer table { border-collapse: collapse; }
.answer th, .answer td { border: 1px solid var(--line); padding: .2rem .4rem; text-align: left; }
fieldset { border: 1px solid var(--line); border-radius: .4rem; background: var(--soft); margin: .8rem 0 1.6rem; padding: .6rem .8rem; }
fieldset:disabled { opacity: 1; } fieldset:disabled label { color: var(--quiet); }
legend { font-weight: 600; padding: 0 .3rem; }
.choices { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; }
.choices label, .check { display: flex; align-items: center; gap: .45rem; min-height: 2.2rem; }
input[type=radio], input[type=checkbox] { width: 1.25rem; height: 1.25rem; flex: none; accent-color: var(--mark); }
textarea { display: block; width: 100%; min-height: 5.5rem; font: inherit; color: var(--ink); background: var(--paper);
  border: 1px solid var(--line); border-radius: .3rem; padding: .4rem; }
button { font: inherit; font-weight: 600; padding: .6rem 1rem; border: 2px solid var(--mark); border-radius: .4rem; color: var(--paper);
  background: var(--mark); margin: 0 .6rem .6rem 0; }
button.second { color: var(--mark); background: var(--paper); }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 3px; }
#message:not(:empty) { border: 2px solid var(--mark); border-radius: .4rem; padding: .6rem .8rem; white-space: pre-line; }
@media print {
  :root { --ink: #000; --paper: #fff; --quiet: #333; --line: #555; --mark: #000; --soft: #fff; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  nav, .screen, button, #message { display: none; }
  section.theme { break-before: page; } section.theme:first-of-type { break-before: auto; }
  fieldset, textarea { break-inside: avoid; } h2, h3, legend { break-after: avoid; }
}
"""

/** The claim sheet's look: system fonts, light and dark, paper. Inline, because the page asks no server for anything. */
export const STYLESHEET = `
:root { color-scheme: light dark; --text: #1d2125; --soft: #5b6570; --paper: #fff; --line: #d8dde2; --value: #ffe08a; --slot: #d9ecff; --high: #2e7d4f; --medium: #b7791f; --low: #b23b3b }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6e9ec; --soft: #9aa5b1; --paper: #16191d; --line: #363d45; --value: #6b5310; --slot: #1f3f5f; --high: #5fbf86; --medium: #d9a441; --low: #e07a7a }
}
body { margin: 0; background: var(--paper); color: var(--text); font: 16px/1.5 system-ui, sans-serif }
main { max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.7rem; line-height: 1.2 }
h2 { margin-top: 2.5rem; font-size: 1.3rem; border-bottom: 1px solid var(--line) }
h3 { margin: 2rem 0 .25rem; font-size: 1.1rem }
h4 { margin: 0; font-size: 1rem }
a { color: inherit }
.lead, .facts { color: var(--soft) }
.facts { margin: .25rem 0; font-size: .85rem; overflow-wrap: anywhere }
.claim { margin: 1rem 0; padding-left: .8rem; border-left: 4px solid var(--low) }
.claim.high { border-color: var(--high) }
.claim.medium { border-color: var(--medium) }
.claim:target { outline: 2px solid var(--soft); outline-offset: .4rem }
blockquote { margin: .25rem 0; font-family: Georgia, serif }
mark { color: inherit; background: var(--slot); border-radius: 2px }
mark.value { background: var(--value); font-weight: 600 }
figure { margin: 1.5rem 0; break-inside: avoid }
figcaption { font-weight: 600 }
svg { display: block; width: 100%; height: auto; font: 12px system-ui, sans-serif }
svg text { fill: var(--text) }
svg .axis text { fill: var(--soft); font-size: 11px }
svg .axis line, svg .row { stroke: var(--line) }
svg .outlet, svg a text { font-weight: 600 }
svg a rect { fill: var(--root) }
svg a path { fill: none; stroke: var(--root); stroke-width: 2 }
b[class^="root"] { border-bottom: 3px solid var(--root) }
.root-0 { --root: light-dark(#0b63a5, #6fb7ee) }
.root-1 { --root: light-dark(#b34700, #f2995a) }
.root-2 { --root: light-dark(#00775a, #4cc9a4) }
.root-3 { --root: light-dark(#a3437f, #e79cc8) }
.root-4 { --root: light-dark(#8a6d00, #e3c84b) }
.root-5 { --root: light-dark(#5b4bb7, #a99cf5) }
.root-none { --root: light-dark(#5f666d, #a9b1ba) }
@media print {
  :root { --text: #000; --soft: #444; --paper: #fff; --line: #999; --value: #ffe08a; --slot: #e4f0fb; print-color-adjust: exact }
  main { max-width: none; margin: 0 }
  .claim { break-inside: avoid }
  h3, h4 { break-after: avoid }
}
`

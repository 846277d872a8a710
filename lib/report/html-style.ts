/** Everything the HTML report needs to look like something, offline and on a phone. */
export const style = `
:root { color-scheme: light dark; --line: #d4d4d8; --soft: #71717a; --surface: #fafafa;
  --error: #b91c1c; --warning: #a16207; --info: #0369a1; --good: #15803d; }
@media (prefers-color-scheme: dark) { :root { --line: #3f3f46; --soft: #a1a1aa; --surface: #18181b;
  --error: #f87171; --warning: #facc15; --info: #38bdf8; --good: #4ade80; } }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem;
  overflow-wrap: anywhere; }
h1 { font-size: 1.25rem; margin: 0; }
h2 { font-size: 1.1rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1rem; margin: 0 0 .5rem; }
p { margin: .5rem 0; }
code, pre { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
pre { background: var(--surface); border: 1px solid var(--line); border-radius: .375rem; padding: .75rem;
  white-space: pre-wrap; overflow-wrap: anywhere; margin: .5rem 0; }
a { color: inherit; }
article, details { border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; margin: .75rem 0; }
summary { cursor: pointer; }
ul { padding-left: 1.25rem; margin: .5rem 0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .375rem .75rem .375rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
.soft { color: var(--soft); }
.error, .failed, .fails { color: var(--error); font-weight: 600; }
.warning { color: var(--warning); font-weight: 600; }
.info { color: var(--info); font-weight: 600; }
.done, .works { color: var(--good); font-weight: 600; }
@media (max-width: 40rem) { thead { display: none; } tr { display: block; padding: .375rem 0;
  border-bottom: 1px solid var(--line); } td { display: inline; border: 0; padding: 0 .5rem 0 0; } }
`.trim()

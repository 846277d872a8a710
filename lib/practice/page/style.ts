/** Light and dark, readable at any width, nothing loaded from anywhere. */
export const style = `
:root { color-scheme: light dark; --line: light-dark(#d9dbe0, #34373d); --soft: light-dark(#565b66, #a6abb6); --accent: light-dark(#1f5fd0, #8db4ff); --deny: light-dark(#a32020, #ff9c9c); }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.55 system-ui, sans-serif; background: light-dark(#fff, #15171b); color: light-dark(#16181d, #e8eaee); }
main { max-width: 62rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
.narrow { max-width: 30rem; margin: 0 auto; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .75rem; }
h2 { font-size: 1.05rem; margin: 2.25rem 0 .5rem; }
p { margin: 0 0 1rem; }
.soft { color: var(--soft); }
ul { list-style: none; margin: 0; padding: 0; }
li.server { border-top: 1px solid var(--line); padding: .7rem 0; }
li.server p { margin: 0 0 .3rem; }
code { font: .85rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
.address { display: flex; flex-wrap: wrap; gap: .35rem .75rem; align-items: baseline; }
.scopes { margin: 0 0 1.25rem; }
.scopes li { border-top: 1px solid var(--line); padding: .5rem 0; }
summary { color: var(--soft); font-size: .875rem; cursor: pointer; padding: .25rem 0; }
dl { margin: 0 0 1.25rem; }
dt { color: var(--soft); font-size: .875rem; }
dd { margin: 0 0 .6rem; overflow-wrap: anywhere; }
button { font: inherit; padding: .55rem 1.25rem; border-radius: .4rem; border: 1px solid var(--line); background: transparent; color: inherit; cursor: pointer; }
button.primary { background: light-dark(#1f5fd0, #8db4ff); border-color: transparent; color: light-dark(#fff, #0d1524); }
button.small { padding: .1rem .6rem; font-size: .8125rem; }
.actions { display: flex; gap: .75rem; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`

/** The page's rules: the chat's own colours, both themes, nothing fetched; every pair of ink and ground holds 4.5:1. */
export const followStyle = `
:root { color-scheme: light dark; --paper: #f4f1ea; --surface: #fff; --ink: #16272c; --soft: #4c5d62; --line: #ddd8cc;
  --edge: #78868a; --brand: #0d3f4d; --link: #0f5b6e; --good: #1c6b45; --good-soft: #e6f3ea; --danger: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #0e1619; --surface: #152023; --ink: #e9efef; --soft: #a8b8bc; --line: #2b3a3f; --edge: #7d9096;
    --brand: #0f3a46; --link: #86cfe0; --good: #8ad3a8; --good-soft: #16301f; --danger: #ffb4ab; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
a { color: var(--link); }
header { background: var(--brand); color: #fff; }
header > div, main { max-width: 40rem; margin: 0 auto; padding: .75rem 1rem; }
header > div { display: flex; justify-content: space-between; align-items: center; gap: 1rem; }
header a { color: #fff; min-height: 2.75rem; display: inline-flex; align-items: center; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 1rem 0 .25rem; }
h2 { font-size: 1.125rem; margin: 0 0 .5rem; }
section { background: var(--surface); border: 1px solid var(--line); border-radius: 1rem; padding: 1rem; margin: 1rem 0; }
p { margin: .25rem 0 .5rem; overflow-wrap: anywhere; }
.soft { color: var(--soft); font-size: .9375rem; }
.now { font-size: 1.125rem; font-weight: 600; }
.said { background: var(--good-soft); color: var(--good); border-color: currentColor; font-weight: 600; }
.wrong { color: var(--danger); border-color: currentColor; font-weight: 600; }
ol { list-style: none; margin: 0; padding: 0; }
ol li { border-left: 2px solid var(--line); padding: 0 0 .75rem 1rem; }
ol li:last-child { padding-bottom: 0; }
ol time { display: block; color: var(--soft); font-size: .875rem; }
blockquote { margin: .25rem 0 0; padding: .5rem .75rem; border-radius: .75rem; background: var(--paper); white-space: pre-wrap;
  overflow-wrap: anywhere; }
.photos { display: flex; flex-wrap: wrap; gap: .5rem; }
.photos img { width: 7rem; height: 7rem; object-fit: cover; border-radius: .75rem; border: 1px solid var(--line); }
label, legend { font-weight: 600; display: block; margin: .5rem 0 .25rem; padding: 0; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
.score { display: flex; gap: .625rem; align-items: center; min-height: 2.75rem; font-weight: 400; margin: 0; }
.score input { width: 1.25rem; height: 1.25rem; flex: none; accent-color: var(--link); }
textarea { width: 100%; min-height: 6rem; padding: .625rem; font: inherit; color: inherit; background: var(--surface);
  border: 1px solid var(--edge); border-radius: .75rem; }
input[type=file] { font: inherit; max-width: 100%; min-height: 2.75rem; }
button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.25rem; margin-top: .75rem; border-radius: .75rem;
  border: 1px solid transparent; background: var(--brand); color: #fff; cursor: pointer; }
@media (prefers-color-scheme: dark) { button { border-color: var(--edge); } }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
header a:focus-visible { outline-color: #fff; }
`;

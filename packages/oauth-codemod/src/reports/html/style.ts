/** Every pair of colours below has a contrast of at least 4.5 to 1. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1b1f24;--soft:#f4f6f8;--line:#c9d1d9;--dim:#4f5962;--link:#0550ae;
--red:#a40e26;--amber:#7a4b00;--green:#116329;--grey:#4f5962;--add:#dafbe1;--del:#ffebe9;--bar:#0969da}
@media (prefers-color-scheme:dark){:root{--bg:#0d1117;--fg:#e6edf3;--soft:#161b22;--line:#3d444d;--dim:#9ea7b3;
--link:#79c0ff;--red:#ffa198;--amber:#e3b341;--green:#7ee787;--grey:#9ea7b3;--add:#12361f;--del:#4b1113;--bar:#58a6ff}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:70rem;padding:1.5rem;font:16px/1.5 system-ui,sans-serif;background:var(--bg);color:var(--fg)}
h1{font-size:1.75rem;margin:0}h2{font-size:1.25rem;margin:2rem 0 .5rem}h3{font-size:1rem;margin:0 0 .5rem;overflow-wrap:anywhere}
code,pre{font:.875rem/1.5 ui-monospace,monospace}
p,li{overflow-wrap:anywhere}
.skip{position:absolute;left:-99rem}.skip:focus{position:static;color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
dl{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:.5rem 0}dl div{display:flex;gap:.5rem}
dt{color:var(--dim)}dd{margin:0;overflow-wrap:anywhere}
.totals{gap:1rem}.totals div{flex-direction:column-reverse;gap:0;background:var(--soft);border:1px solid var(--line);
border-radius:.5rem;padding:.75rem 1rem;min-width:8rem}.totals dd{font-size:1.75rem;font-weight:600}
.charts{display:flex;flex-wrap:wrap;gap:1.5rem}figure{flex:1 1 min(22rem,100%);margin:0}figcaption{font-weight:600}
svg{width:100%;height:auto}svg text{font-size:14px;fill:var(--fg)}svg rect{fill:var(--bar)}
fieldset{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;border:1px solid var(--line);border-radius:.5rem;margin:0 0 1rem}
fieldset{min-width:0}label{display:inline-flex;gap:.4rem;align-items:center;min-height:1.75rem}
article{border:1px solid var(--line);border-left:.4rem solid var(--grey);border-radius:.5rem;padding:1rem;margin:0 0 1rem}
.badge{font-size:.875rem;border:1px solid;border-radius:1rem;padding:.1rem .6rem;color:var(--grey);white-space:nowrap}
.manual .badge,.totals .failed dd,.totals .manual dd{color:var(--red)}article.manual{border-left-color:var(--red)}
.totals .none dd{color:var(--dim)}
.would-rewrite .badge{color:var(--amber)}article.would-rewrite{border-left-color:var(--amber)}
.rewritten .badge,.ok .badge{color:var(--green)}article.rewritten,article.ok{border-left-color:var(--green)}
pre{overflow-x:auto;background:var(--soft);border:1px solid var(--line);border-radius:.5rem;padding:.75rem;margin:.5rem 0 0}
ins,del{text-decoration:none;display:inline-block;min-width:100%}ins{background:var(--add)}del{background:var(--del)}
.hunk{color:var(--dim)}summary{cursor:pointer;overflow-wrap:anywhere}
@media print{fieldset,.skip{display:none}article{break-inside:avoid}}
`;

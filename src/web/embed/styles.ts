/** The look of the button and the panel: the page's own style does not reach in here, nor this one out. */
export const styles = `
* { box-sizing: border-box; margin: 0; }
.launch, .panel { position: fixed; font: 16px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
.launch {
  display: flex; align-items: center; gap: 10px; min-height: 56px; padding: 0 20px; border: 2px solid transparent;
  border-radius: 28px; bottom: max(20px, env(safe-area-inset-bottom)); background: var(--ground); color: var(--ink);
  font-weight: 600; cursor: pointer; box-shadow: 0 2px 6px rgb(0 0 0 / 25%), 0 8px 24px rgb(0 0 0 / 20%);
}
.right .launch, .right .panel { right: 20px; }
.left .launch, .left .panel { left: 20px; }
.launch svg { width: 24px; height: 24px; flex: none; fill: none; stroke: currentColor; stroke-width: 2; }
.badge {
  position: absolute; top: -8px; inset-inline-end: -4px; min-width: 24px; height: 24px; padding: 0 6px; border-radius: 12px;
  background: #b3261e; color: #fff; font-size: 14px; line-height: 24px; text-align: center;
}
.panel {
  display: flex; flex-direction: column; bottom: 20px; width: 400px; height: min(680px, calc(100vh - 40px));
  overflow: hidden; border: 1px solid rgb(0 0 0 / 20%); border-radius: 16px; background: #fff;
  box-shadow: 0 4px 12px rgb(0 0 0 / 20%), 0 16px 48px rgb(0 0 0 / 25%);
}
.bar {
  display: flex; align-items: center; justify-content: space-between; flex: none; padding-inline-start: 16px;
  background: var(--ground); color: var(--ink); font-weight: 600;
}
.close {
  display: grid; width: 44px; height: 44px; border: 0; background: none; color: inherit; place-items: center; cursor: pointer;
}
.close svg { width: 20px; height: 20px; stroke: currentColor; stroke-width: 2.5; }
iframe { display: block; flex: 1; width: 100%; min-height: 0; border: 0; background: #fff; color-scheme: light dark; }
.slow { padding: 16px; background: #fff; color: #16272c; }
.slow a { color: #0f5b6e; }
:focus-visible { outline: 3px solid var(--ground); outline-offset: 3px; box-shadow: 0 0 0 3px #fff; }
.bar :focus-visible { outline-color: currentColor; outline-offset: -6px; box-shadow: none; }
[hidden] { display: none !important; }
.status { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 480px), (max-height: 480px) {
  .panel { inset: 0 !important; width: auto; height: 100vh; height: 100dvh; border: 0; border-radius: 0; }
}
@media print { .launch, .panel { display: none; } }
`;

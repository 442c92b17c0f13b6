/** In the shadow of the host page: its styles do not reach in, were they important, and these do not reach out. */
export const launcherStyle = `
:host { all: initial !important; }
button {
  border: 0; padding: 0; cursor: pointer; display: grid; place-items: center;
  background: var(--aiguilleur-colour); color: var(--aiguilleur-on-colour);
}
button:focus-visible, iframe:focus-visible { outline: 3px solid var(--aiguilleur-on-colour); box-shadow: 0 0 0 6px var(--aiguilleur-colour); }
svg { fill: currentColor; width: 28px; height: 28px; }
[hidden] { display: none !important; }
.launcher {
  position: fixed; z-index: 2147483000; right: 20px; bottom: 20px; width: 64px; height: 64px; border-radius: 50%;
  box-shadow: 0 4px 18px rgba(0, 0, 0, .28);
}
:host([data-side="left"]) .launcher, :host([data-side="left"]) .panel { right: auto; left: 20px; }
.greeting {
  position: fixed; z-index: 2147483000; right: 20px; bottom: 96px; max-width: min(280px, calc(100vw - 40px));
  display: flex; gap: 8px; align-items: flex-start; padding: 12px 8px 12px 16px; border-radius: 16px 16px 4px;
  background: #fff; color: #1f2630; font: 16px/1.4 system-ui, sans-serif; box-shadow: 0 4px 18px rgba(0, 0, 0, .22);
}
:host([data-side="left"]) .greeting { right: auto; left: 20px; border-radius: 16px 16px 16px 4px; }
.greeting p { margin: 0; }
.greeting-close { flex: none; width: 32px; height: 32px; border-radius: 50%; background: none; color: #5b6470; }
.greeting-close svg { width: 16px; height: 16px; }
.greeting-close:focus-visible { outline-color: #1f2630; box-shadow: none; }
.launcher svg { width: 36px; height: 36px; }
.launcher:hover { filter: brightness(1.12); }
.panel {
  position: fixed; z-index: 2147483000; right: 20px; bottom: 20px; width: 420px; height: min(720px, calc(100vh - 40px));
  border-radius: 16px; overflow: hidden; background: #fff; box-shadow: 0 10px 40px rgba(0, 0, 0, .32);
}
iframe { border: 0; width: 100%; height: 100%; display: block; }
.close { position: absolute; top: 10px; right: 10px; width: 44px; height: 44px; border-radius: 50%; }
.close svg { width: 22px; height: 22px; }
@media (max-width: 560px), (max-height: 480px) {
  :host .panel, :host([data-side="left"]) .panel {
    top: 0; right: 0; bottom: 0; left: 0; width: 100%; height: 100%; border-radius: 0;
  }
  .greeting { display: none; }
}
@media (prefers-reduced-motion: no-preference) {
  .launcher { transition: transform .15s; }
  .launcher:hover { transform: scale(1.06); }
}
@media (forced-colors: active) { button { border: 2px solid ButtonText; } .panel { border: 2px solid CanvasText; } }
@media (prefers-color-scheme: dark) {
  .panel { background: #12161c; }
  .greeting { background: #1e242d; color: #eceef2; }
  .greeting-close { color: #a9b2bf; }
}
@media print { .launcher, .panel, .greeting { display: none; } }
`;

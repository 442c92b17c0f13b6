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
.launcher:hover { filter: brightness(1.12); }
.panel {
  position: fixed; z-index: 2147483000; right: 20px; bottom: 20px; width: 420px; height: min(720px, calc(100vh - 40px));
  border-radius: 16px; overflow: hidden; background: #fff; box-shadow: 0 10px 40px rgba(0, 0, 0, .32);
}
iframe { border: 0; width: 100%; height: 100%; display: block; }
.close { position: absolute; top: 10px; right: 10px; width: 44px; height: 44px; border-radius: 50%; }
.close svg { width: 22px; height: 22px; }
@media (max-width: 560px), (max-height: 480px) {
  .panel { top: 0; right: 0; bottom: 0; left: 0; width: 100%; height: 100%; border-radius: 0; }
}
@media (prefers-color-scheme: dark) { .panel { background: #12161c; } }
@media print { .launcher, .panel { display: none; } }
`;

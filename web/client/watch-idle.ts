/** Whether somebody is still at the screen. */
export interface IdleWatch {
  /** Somebody is. */
  touch(): void;
  stop(): void;
}

export interface IdleParts {
  readonly afterMs: number;
  /** When somebody last was, as kept by an earlier page of this tab; null when none was. */
  readonly seenAt: number | null;
  onSeen(at: number): void;
  onIdle(): void;
}

const stirs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Tells when nobody stirred for so long, be it while the computer slept. */
export function watchIdle({ afterMs, seenAt, onSeen, onIdle }: IdleParts): IdleWatch {
  let lastAt = seenAt ?? Date.now();
  let isIdle = false;
  const check = (): void => {
    if (isIdle || Date.now() - lastAt < afterMs) return;
    isIdle = true;
    onIdle();
  };
  const stir = (): void => {
    // Whoever comes back first touches, and must not see what the other left.
    check();
    if (isIdle) return;
    lastAt = Date.now();
    onSeen(lastAt);
  };
  const timer = window.setInterval(check, 5000);
  document.addEventListener('visibilitychange', check);
  for (const kind of stirs) document.addEventListener(kind, stir, { capture: true, passive: true });
  check();
  return {
    touch() {
      isIdle = false;
      lastAt = Date.now();
      onSeen(lastAt);
    },
    stop() {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', check);
      for (const kind of stirs) document.removeEventListener(kind, stir, { capture: true });
    },
  };
}

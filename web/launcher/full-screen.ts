/** While the panel covers a phone's screen: the page behind neither scrolls nor takes the focus, and « back » closes. */
export interface FullScreen {
  enter(): void;
  /** `isBack`: the browser's own « back » did it already. */
  leave(isBack: boolean): void;
}

/** The same phones as in the style. */
const covers = '(max-width: 560px), (max-height: 480px)';

export function createFullScreen(host: HTMLElement, onBack: () => void): FullScreen {
  let restore: (() => void) | undefined;

  function enter(): void {
    if (restore !== undefined || !window.matchMedia(covers).matches) return;
    const { style } = document.documentElement;
    const overflow = style.overflow;
    style.overflow = 'hidden';
    const covered = [...document.body.children].filter(
      (each): each is HTMLElement => each instanceof HTMLElement && each !== host && !each.inert,
    );
    for (const each of covered) each.inert = true;
    window.history.pushState({ aiguilleur: 'open' }, '');
    restore = () => {
      style.overflow = overflow;
      for (const each of covered) each.inert = false;
    };
  }

  window.addEventListener('popstate', () => {
    if (restore !== undefined) onBack();
  });
  return {
    enter,
    leave(isBack) {
      if (restore === undefined) return;
      restore();
      restore = undefined;
      if (!isBack && window.history.state?.aiguilleur === 'open') window.history.back();
    },
  };
}

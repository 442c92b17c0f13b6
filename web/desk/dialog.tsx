import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from './words.ts';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** What its way out is called, where « Fermer » could mean something else. */
  readonly closeLabel?: string;
  readonly children: ComponentChildren;
}

/** A question before the page; Escape closes it, and the keyboard goes back to where it was. */
export function Dialog({ title, onClose, closeLabel = words.dialog.close, children }: Props): VNode {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement;
    dialog?.showModal();
    // Read from its beginning, where no field waits for words.
    if (dialog?.querySelector('[autofocus]') === null) dialog.querySelector('h2')?.focus();
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      aria-labelledby="dialog-title"
      onKeyDown={(event) => {
        // Else what stands behind the dialog would close as well.
        if (event.key === 'Escape') event.stopPropagation();
      }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id="dialog-title" tabIndex={-1}>
        {title}
      </h2>
      {children}
      <button type="button" class="dialog-close" onClick={onClose}>
        {closeLabel}
      </button>
    </dialog>
  );
}

import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { CaseView } from '../../src/desk/case-wire.ts';
import { useStore } from '../use-store.ts';
import { CloseDialog } from './close-dialog.tsx';
import { focusOn, useCommand, useDesk } from './desk-context.ts';
import { MergeDialog } from './merge-dialog.tsx';
import type { Command } from './shortcuts.ts';
import { TransferDialog } from './transfer-dialog.tsx';
import { words } from './words.ts';

type Question = 'transfer' | 'merge' | 'close';

/** What the counsellor may do with the case as it stands. */
export function CaseActions({ view }: { readonly view: CaseView }): VNode | null {
  const { workplace } = useDesk();
  const { me } = useStore(workplace.status);
  const [question, setQuestion] = useState<Question | null>(null);
  const { state, version, counsellor } = view;
  const isLive = state !== 'closed' && state !== 'returned';
  const isMine = isLive && counsellor?.id === me.counsellor.id;
  const mayAssign = isLive && !isMine && me.counsellor.role !== 'conseiller';

  async function take(): Promise<void> {
    if (!(await workplace.opened.act('take', { version }))) return;
    focusOn('reply');
    await workplace.attempt(() => workplace.shelf.choose({ view: 'mine' }));
  }
  const offers: readonly Offer[] = [
    { command: 'take', isOffered: isLive && counsellor === null, isFirst: true, run: () => void take() },
    {
      command: 'wait',
      isOffered: isMine && state === 'assigned',
      isFirst: false,
      run: () => void workplace.opened.act('wait', { version }),
    },
    { command: 'transfer', isOffered: isMine || mayAssign, isFirst: false, run: () => setQuestion('transfer') },
    {
      command: 'merge',
      isOffered: isMine || (isLive && counsellor === null),
      isFirst: false,
      run: () => setQuestion('merge'),
    },
    { command: 'close', isOffered: isMine, isFirst: false, run: () => setQuestion('close') },
  ];
  const close = (): void => setQuestion(null);
  return (
    <div class="deeds">
      {offers.map((offer) => (
        <Action key={offer.command} {...offer} />
      ))}
      {question === 'transfer' && <TransferDialog view={view} isMine={isMine} onClose={close} />}
      {question === 'merge' && <MergeDialog view={view} onClose={close} />}
      {question === 'close' && <CloseDialog view={view} onClose={close} />}
    </div>
  );
}

interface Offer {
  readonly command: Command & keyof typeof words.actions;
  readonly isOffered: boolean;
  readonly isFirst: boolean;
  readonly run: () => void;
}

/** A button, and its letter. */
function Action({ command, isOffered, isFirst, run }: Offer): VNode | null {
  useCommand(command, () => {
    if (isOffered) run();
  });
  if (!isOffered) return null;
  return (
    <button type="button" class={isFirst ? 'button' : undefined} onClick={run}>
      {words.actions[command]}
    </button>
  );
}

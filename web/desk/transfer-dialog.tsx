import type { TargetedSubmitEvent, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CaseView } from '../../src/desk/case-wire.ts';
import type { CounsellorLine } from '../../src/desk/wire.ts';
import { useStore } from '../use-store.ts';
import { useDesk } from './desk-context.ts';
import { Dialog } from './dialog.tsx';
import { say, words } from './words.ts';

interface Props {
  readonly view: CaseView;
  /** Else it is given out over somebody’s head, which a responsable may. */
  readonly isMine: boolean;
  readonly onClose: () => void;
}

/** Into whose hands, and why. */
export function TransferDialog({ view: { version, counsellor }, isMine, onClose }: Props): VNode {
  const { call, workplace } = useDesk();
  const { me } = useStore(workplace.status);
  const [others, setOthers] = useState<readonly CounsellorLine[]>([]);
  useEffect(() => {
    void workplace.attempt(async () => {
      const { counsellors } = await call<{ counsellors: readonly CounsellorLine[] }>('GET', '/counsellors');
      setOthers(counsellors.filter(({ id }) => id !== counsellor?.id && (isMine ? id !== me.counsellor.id : true)));
    });
  }, [call, workplace]);

  async function submit(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const to = String(form.get('to'));
    const why = String(form.get('why') ?? '').trim();
    const isDone = isMine
      ? await workplace.opened.act('transfer', { to, why, version })
      : await workplace.opened.act('assign', { to, version });
    onClose();
    if (isDone) workplace.tell(words.transfer.done);
  }
  return (
    <Dialog title={isMine ? words.transfer.heading : words.transfer.assign} onClose={onClose}>
      <form class="stack" onSubmit={submit}>
        <label for="to">{words.transfer.to}</label>
        <select id="to" name="to" required autofocus>
          {isMine && <option value="queue">{words.transfer.queue}</option>}
          {others.map(({ id, name, isAvailable }) => (
            <option key={id} value={id}>
              {isAvailable ? say(words.transfer.available, { name }) : name}
            </option>
          ))}
        </select>
        {isMine && (
          <>
            <label for="why">{words.transfer.why}</label>
            <textarea id="why" name="why" rows={3} maxLength={1000} required />
          </>
        )}
        <button type="submit" class="button">
          {words.actions.transfer}
        </button>
      </form>
    </Dialog>
  );
}

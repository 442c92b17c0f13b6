import type { TargetedSubmitEvent, VNode } from 'preact';
import type { CentreClose, CentreLine } from '../../src/desk/centre-wire.ts';
import { Dialog } from './dialog.tsx';
import { say, words } from './words.ts';

interface Props {
  readonly line: CentreLine;
  /** Days until all is deleted, unless one says otherwise. */
  readonly days: number;
  readonly onConfirm: (close: CentreClose) => void;
  readonly onClose: () => void;
}

/** Asks before a centre is closed: what will become of its people and its data. */
export function CloseCentreDialog({ line: { centre, version, isOwn }, days, onConfirm, onClose }: Props): VNode {
  const { closer, instead } = words.centres;
  function submit(event: TargetedSubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onConfirm({ version, days: Number(form.get('days')), instead: String(form.get('instead')).trim() });
  }
  return (
    <Dialog title={say(closer.heading, { name: centre.name })} onClose={onClose} closeLabel={closer.leave}>
      <form class="stack" onSubmit={submit}>
        <p>{closer.lead}</p>
        <p>{closer.then}</p>
        {isOwn && <p class="warning">{closer.own}</p>}
        <label for="closer-days">{closer.days}</label>
        <input id="closer-days" name="days" type="number" min={1} max={3650} defaultValue={String(days)} required />
        <label for="closer-instead">{closer.instead}</label>
        <textarea
          id="closer-instead"
          name="instead"
          rows={3}
          maxLength={300}
          defaultValue={instead[centre.country]}
          aria-describedby="closer-instead-hint"
          required
        />
        <p id="closer-instead-hint" class="aside">
          {closer['instead-hint']}
        </p>
        <button type="submit" class="button">
          {closer.confirm}
        </button>
      </form>
    </Dialog>
  );
}

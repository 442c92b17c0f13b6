import type { TargetedSubmitEvent, VNode } from 'preact';
import type { CaseView } from '../../src/desk/case-wire.ts';
import { focusOn, useDesk } from './desk-context.ts';
import { Dialog } from './dialog.tsx';
import { words } from './words.ts';

interface Props {
  readonly view: CaseView;
  readonly onClose: () => void;
}

/** How the case ends, and what the person keeps of it. */
export function CloseDialog({ view: { caseId, version }, onClose }: Props): VNode {
  const { workplace } = useDesk();
  const isPending = workplace.outbox.of(caseId).length > 0;
  async function submit(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const summary = String(form.get('summary')).trim();
    const how = String(form.get('how'));
    const isDone = await workplace.opened.act('close', { how, summary: summary === '' ? null : summary, version });
    onClose();
    if (!isDone) return;
    workplace.drafts.set(caseId, '');
    workplace.tell(words.close.done);
    focusOn('case-title');
  }
  return (
    <Dialog title={words.close.heading} onClose={onClose}>
      <form class="stack" onSubmit={submit}>
        {isPending && <p class="warning">{words.close.pending}</p>}
        <fieldset>
          <legend>{words.close.how}</legend>
          {(['returned', 'closed'] as const).map((how) => (
            <label key={how} class="check">
              <input
                type="radio"
                name="how"
                value={how}
                defaultChecked={how === 'returned'}
                autofocus={how === 'returned'}
              />
              <span>{words.close[how]}</span>
            </label>
          ))}
        </fieldset>
        <label for="summary">{words.close.summary}</label>
        <textarea id="summary" name="summary" rows={4} maxLength={4000} aria-describedby="summary-hint" />
        <p id="summary-hint" class="aside">
          {words.close.hint}
        </p>
        <button type="submit" class="button">
          {words.actions.close}
        </button>
      </form>
    </Dialog>
  );
}

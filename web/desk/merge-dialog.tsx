import type { TargetedSubmitEvent, VNode } from 'preact';
import type { CaseLine, CaseView } from '../../src/desk/case-wire.ts';
import { useStore } from '../use-store.ts';
import { useDesk } from './desk-context.ts';
import { Dialog } from './dialog.tsx';
import { formatCaseId, formatMoment } from './format.ts';
import { nameOf } from './news.ts';
import { say, words } from './words.ts';

interface Props {
  readonly view: CaseView;
  readonly onClose: () => void;
}

/** Two cases of one person become one: this one ends, the chosen one goes on. */
export function MergeDialog({ view, onClose }: Props): VNode {
  const { workplace, goTo } = useDesk();
  const { watched } = useStore(workplace.shelf.store);
  const similar = new Set(view.similar.map(({ caseId }) => caseId));
  const others = [...view.similar, ...watched.mine.filter(({ caseId }) => !similar.has(caseId))].filter(
    ({ caseId }) => caseId !== view.caseId,
  );
  async function submit(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const into = String(new FormData(event.currentTarget).get('into'));
    const isDone = await workplace.opened.act('merge', { into });
    onClose();
    if (!isDone) return;
    workplace.tell(words.merge.done);
    goTo({ page: 'cases', caseId: into });
  }
  return (
    <Dialog title={words.merge.heading} onClose={onClose}>
      {others.length === 0 ? (
        <p>{words.merge.none}</p>
      ) : (
        <form class="stack" onSubmit={submit}>
          <fieldset>
            <legend>{words.merge.into}</legend>
            {others.map((line, index) => (
              <label key={line.caseId} class="check">
                <input
                  type="radio"
                  name="into"
                  value={line.caseId}
                  defaultChecked={index === 0}
                  autofocus={index === 0}
                />
                <span>{describe(line)}</span>
              </label>
            ))}
          </fieldset>
          <p class="aside">{words.merge.effect}</p>
          <button type="submit" class="button">
            {words.actions.merge}
          </button>
        </form>
      )}
    </Dialog>
  );
}

function describe(line: CaseLine): string {
  const { caseId, openedAt, firstWords } = line;
  const values = { name: nameOf(line), id: formatCaseId(caseId), moment: formatMoment(openedAt, Date.now()) };
  return say(words.merge.line, { ...values, words: firstWords ?? words.case['no-words'] });
}

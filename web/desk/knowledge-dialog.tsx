import type { TargetedSubmitEvent, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Knowledge } from '../../src/desk/case-wire.ts';
import { useDesk } from './desk-context.ts';
import { Dialog } from './dialog.tsx';
import { formatFinding, listFindings } from './finding.ts';
import { tellProblem } from './opened-case.ts';
import { sayCount, words } from './words.ts';

interface Props {
  readonly onClose: () => void;
  readonly onChosen: (piece: string) => void;
}

/** Looks for an answer or a fiche to put into the reply, with its source. */
export function KnowledgeDialog({ onClose, onChosen }: Props): VNode {
  const { call } = useDesk();
  const [found, setFound] = useState<Knowledge | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  async function search(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const q = String(new FormData(event.currentTarget).get('q')).trim();
    if (q === '') return;
    try {
      setFound(await call<Knowledge>('GET', `/knowledge?${new URLSearchParams({ q })}`));
      setProblem(null);
    } catch (error) {
      setProblem(tellProblem(error));
    }
  }
  function choose(piece: string): void {
    onClose();
    // The dialog gives the keyboard back first.
    window.setTimeout(() => onChosen(piece));
  }
  const findings = found === null ? [] : listFindings(found);
  return (
    <Dialog title={words.knowledge.heading} onClose={onClose}>
      <form class="row" onSubmit={search}>
        <input
          name="q"
          type="search"
          aria-label={words.knowledge.label}
          placeholder={words.knowledge.label}
          autofocus
        />
        <button type="submit" class="button">
          {words.knowledge.search}
        </button>
      </form>
      <p role="status" class={problem === null ? 'aside' : 'problem'}>
        {problem ?? (found === null ? words.knowledge.hint : sayCount(words.knowledge, 'found', findings.length))}
      </p>
      <ul class="findings">
        {findings.map((finding) => (
          <li key={finding.text}>
            {finding.label !== null && <h3>{finding.label}</h3>}
            <p>{finding.text}</p>
            <p class="aside">
              {finding.sources.map(({ title, publisher, date }) => `${title}, ${publisher}, ${date}`).join(' ; ')}
            </p>
            <button type="button" onClick={() => choose(formatFinding(finding, window.location.origin))}>
              {words.knowledge.insert}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

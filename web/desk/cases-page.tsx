import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useStore } from '../use-store.ts';
import { CaseFilters } from './case-filters.tsx';
import { CaseList } from './case-list.tsx';
import { CaseSheet } from './case-sheet.tsx';
import { Conversation } from './conversation.tsx';
import { focusOn, focusSoon, useCommand, useDesk } from './desk-context.ts';
import { home } from './place.ts';
import { words } from './words.ts';

/** The lists, the conversation and the dossier: side by side, or on a phone one at a time. */
export function CasesPage({ caseId }: { readonly caseId: string | null }): VNode {
  const { workplace, goTo } = useDesk();
  const { view, problem } = useStore(workplace.opened.store);
  const [side, setSide] = useState<'conversation' | 'sheet'>('conversation');
  useEffect(() => {
    setSide('conversation');
    void workplace.opened.open(caseId);
  }, [caseId, workplace]);
  // Whoever opens a case is at its beginning.
  useEffect(() => {
    if (view !== null) focusOn('case-title');
  }, [view?.caseId]);
  const back = (): void => {
    goTo(home);
    focusOn(`line-${caseId}`);
  };
  useCommand('dossier', () => {
    setSide('sheet');
    focusSoon('sheet');
  });

  return (
    <div class={`cases ${caseId === null ? 'is-list' : `is-${side}`}`}>
      <section class="shelf" aria-labelledby="shelf-title">
        <h2 id="shelf-title">{words.cases.heading}</h2>
        <CaseFilters />
        <CaseList />
      </section>
      {caseId !== null && (
        <div class="case-head-phone">
          <button type="button" onClick={back}>
            {words.case.back}
          </button>
          <button type="button" aria-pressed={side === 'conversation'} onClick={() => setSide('conversation')}>
            {words.case.conversation}
          </button>
          <button type="button" aria-pressed={side === 'sheet'} onClick={() => setSide('sheet')}>
            {words.case.dossier}
          </button>
        </div>
      )}
      {view === null ? (
        <p class="empty">{caseId === null ? words.case.none : (problem ?? words.case.loading)}</p>
      ) : (
        <>
          <Conversation view={view} onBack={back} />
          <CaseSheet view={view} />
        </>
      )}
    </div>
  );
}

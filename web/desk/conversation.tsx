import type { VNode } from 'preact';
import type { CaseView } from '../../src/desk/case-wire.ts';
import { useStore } from '../use-store.ts';
import { CaseActions } from './case-actions.tsx';
import { Signs } from './case-line-text.tsx';
import { useDesk } from './desk-context.ts';
import { formatCaseId } from './format.ts';
import { nameOf } from './news.ts';
import { PendingReplies } from './pending-replies.tsx';
import { ReplyBox } from './reply-box.tsx';
import { Transcript } from './transcript.tsx';
import { say, words } from './words.ts';

interface Props {
  readonly view: CaseView;
  readonly onBack: () => void;
}

/** What was said, and the box in which the counsellor answers. */
export function Conversation({ view, onBack }: Props): VNode {
  const { workplace } = useDesk();
  const { lines, isTyping, problem } = useStore(workplace.opened.store);
  const name = nameOf(view);
  return (
    <section
      class="conversation"
      aria-labelledby="case-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onBack();
      }}
    >
      <header class={view.isAlarm ? 'case-head is-alarm' : 'case-head'}>
        <div>
          <h2 id="case-title" tabIndex={-1}>
            {name} <small>{say(words.case.id, { id: formatCaseId(view.caseId) })}</small>
          </h2>
          <p class="line-foot">
            <span>{words.states[view.state]}</span>
            {view.counsellor !== null && <span>{say(words.case['held-by'], { name: view.counsellor.name })}</span>}
            <span>{view.isPersonThere ? words.case.there : words.case.gone}</span>
            <Signs line={view} />
          </p>
        </div>
        <CaseActions view={view} />
      </header>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
          <button type="button" onClick={() => workplace.opened.forgetProblem()}>
            {words.problem.close}
          </button>
        </p>
      )}
      <Transcript lines={lines} name={name} caseId={view.caseId}>
        <PendingReplies caseId={view.caseId} />
        <p class="typing" aria-hidden={!isTyping}>
          {isTyping ? say(words.case.typing, { name }) : '\u00a0'}
        </p>
      </Transcript>
      <ReplyBox key={view.caseId} view={view} />
    </section>
  );
}

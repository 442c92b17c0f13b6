import type { ComponentChildren, VNode } from 'preact';
import type { CaseView } from '../../src/desk/case-wire.ts';
import { useStore } from '../use-store.ts';
import { CaseEvents } from './case-events.tsx';
import { CaseLineText } from './case-line-text.tsx';
import { CaseNotes } from './case-notes.tsx';
import { useDesk, useNow } from './desk-context.ts';
import { formatDay, formatMoment } from './format.ts';
import { formatPlace } from './place.ts';
import { say, words } from './words.ts';

/** What the person agreed to tell, and what counsellors wrote about it. */
export function CaseSheet({ view }: { readonly view: CaseView }): VNode {
  const { dossier, reason, wish, openedAt, satisfaction, similar } = view;
  const now = useNow();
  return (
    <aside class="sheet" id="sheet" tabIndex={-1} aria-labelledby="sheet-title">
      <h2 id="sheet-title">{words.sheet.heading}</h2>
      <p class="line-foot">
        <span>{words.reasons[reason]}</span>
        <span>{words.wishes[wish]}</span>
        <span>{formatMoment(openedAt, now)}</span>
      </p>
      <CallBackBlock view={view} />
      {dossier.wishWords !== null && (
        <Block title={words.sheet.wish}>
          <blockquote>{dossier.wishWords}</blockquote>
        </Block>
      )}
      <Lines title={words.sheet.said} texts={dossier.said.map(({ text }) => text)} />
      <Lines
        title={words.sheet.understood}
        texts={dossier.understood.map(({ text, because }) => say(words.sheet.because, { text, because }))}
      />
      <Lines title={words.sheet.pistes} texts={dossier.pistes.map(({ text }) => text)} />
      <Lines title={words.sheet.questions} texts={dossier.openQuestions.map(({ text }) => text)} />
      {satisfaction !== null && (
        <Block title={words.sheet.satisfaction}>
          <p>{words.ratings[satisfaction.rating]}</p>
          {satisfaction.words !== null && <blockquote>{satisfaction.words}</blockquote>}
        </Block>
      )}
      {similar.length > 0 && (
        <Block title={words.sheet.similar}>
          <ul class="lines">
            {similar.map((line) => (
              <li key={line.caseId}>
                <a class="case-line" href={formatPlace({ page: 'cases', caseId: line.caseId })}>
                  <CaseLineText line={line} now={now} />
                </a>
              </li>
            ))}
          </ul>
        </Block>
      )}
      <CaseNotes view={view} />
      <CaseEvents events={view.events} />
    </aside>
  );
}

/** When and where to call; kept for that call alone. */
function CallBackBlock({
  view: { callBack, contact, version, counsellor },
}: {
  readonly view: CaseView;
}): VNode | null {
  const { workplace } = useDesk();
  const { me } = useStore(workplace.status);
  if (callBack === null) return null;
  const when = say(words.case['call-back'], { day: formatDay(callBack.day), half: words.halves[callBack.half] });
  return (
    <Block title={words.sheet['call-back']}>
      <p>{when}</p>
      {contact !== null && (
        <p>
          <a href={`${contact.kind === 'phone' ? 'tel' : 'mailto'}:${contact.contact.replace(/\s/g, '')}`}>
            {contact.contact}
          </a>
        </p>
      )}
      {callBack.isDone && <p>{words.sheet['call-back-done']}</p>}
      {!callBack.isDone && counsellor?.id === me.counsellor.id && (
        <button type="button" onClick={() => void workplace.opened.act('call-back/done', { version })}>
          {words.sheet['call-back-complete']}
        </button>
      )}
    </Block>
  );
}

function Lines({ title, texts }: { readonly title: string; readonly texts: readonly string[] }): VNode | null {
  if (texts.length === 0) return null;
  return (
    <Block title={title}>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Block>
  );
}

function Block({ title, children }: { readonly title: string; readonly children: ComponentChildren }): VNode {
  return (
    <section class="block">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { AnswerLine, AnswerList, LinkReport } from '../../src/desk/answer-wire.ts';
import { nameAnswer } from './answer-form.ts';
import { useDesk } from './desk-context.ts';
import { formatMoment } from './format.ts';
import { say, sayCount, words } from './words.ts';

interface Props {
  readonly list: AnswerList;
  readonly onNew: () => void;
  readonly onOpen: (line: AnswerLine) => void;
  readonly onChanged: () => Promise<void>;
}

type Filter = keyof typeof words.answers.filters;
type Reports = ReadonlyMap<string, NonNullable<LinkReport['state']>>;

const filters: Readonly<Record<Filter, (line: AnswerLine, reports: Reports) => boolean>> = {
  all: () => true,
  'to-write': ({ state }) => state === 'draft' || state === 'proposed',
  live: ({ isLive }) => isLive,
  over: ({ isOver }) => isOver,
  broken: ({ answerId }, reports) => (reports.get(answerId) ?? 'found') !== 'found',
};

function isFilter(value: string): value is Filter {
  return value in filters;
}

/** What the centre answers by itself: published, to be written, to be looked at again. */
export function AnswersSection({ list, onNew, onOpen, onChanged }: Props): VNode {
  const { call, workplace } = useDesk();
  const [filter, setFilter] = useState<Filter>('all');
  const [reports, setReports] = useState<Reports>(new Map());
  const shown = list.answers.filter((line) => filters[filter](line, reports));
  const addStarter = (): void =>
    void workplace.attempt(async () => {
      const { added } = await call<{ added: number }>('POST', '/answers/starter');
      workplace.tell(sayCount(words.answers, 'starter-added', added));
      await onChanged();
    });
  /** One after the other: a site that does not answer takes some seconds. */
  const checkLinks = (): void =>
    void workplace.attempt(async () => {
      const found = new Map<string, NonNullable<LinkReport['state']>>();
      for (const { answerId, content } of list.answers) {
        if (content.link === null) continue;
        const { state } = await call<LinkReport>('POST', `/answers/${encodeURIComponent(answerId)}/check-link`);
        if (state !== null) found.set(answerId, state);
        setReports(new Map(found));
      }
      workplace.tell(words.answers.checked);
    });
  return (
    <section class="answers" aria-labelledby="answers-title">
      <h2 id="answers-title">{words.answers.heading}</h2>
      <p>{words.answers.lead}</p>
      <div class="row">
        <button type="button" class="button" onClick={onNew}>
          {words.answers.new}
        </button>
        <button type="button" onClick={addStarter}>
          {words.answers.starter}
        </button>
        <button type="button" onClick={checkLinks}>
          {words.answers.check}
        </button>
        <a href="/conseillers/api/answers.yaml" download>
          {words.answers.yaml}
        </a>
        <label>
          {words.answers.show}{' '}
          <select value={filter} onChange={({ currentTarget: { value } }) => isFilter(value) && setFilter(value)}>
            {Object.entries(words.answers.filters).map(([key, label]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      {shown.length === 0 && <p class="aside">{words.answers.none}</p>}
      <ul class="findings">
        {shown.map((line) => (
          <li key={line.answerId}>
            <Line line={line} report={reports.get(line.answerId)} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly line: AnswerLine;
  readonly report: NonNullable<LinkReport['state']> | undefined;
  readonly onOpen: (line: AnswerLine) => void;
}

function Line({ line, report, onOpen }: LineProps): VNode {
  const { state, isLive, isOver, content, writtenBy, at } = line;
  const marks = [words.answers.states[state], ...(isOver ? [words.answers.over] : [])];
  const by = say(words.answers.by, { name: writtenBy.name, moment: formatMoment(at, Date.now()) });
  const question = nameAnswer(content);
  return (
    <>
      <h3>{question}</h3>
      <p class="aside">{[...marks, by].join(' · ')}</p>
      <p>{content.text === '' ? words.answers.empty : content.text}</p>
      {isLive && state !== 'published' && <p class="aside">{words.answers['still-live']}</p>}
      {report !== undefined && <p class={report === 'found' ? 'aside' : 'problem'}>{words.answers.links[report]}</p>}
      <button type="button" aria-label={say(words.answers['edit-of'], { question })} onClick={() => onOpen(line)}>
        {words.answers.edit}
      </button>
    </>
  );
}

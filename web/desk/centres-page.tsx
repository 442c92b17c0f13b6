import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CentreClose, CentreLine, CentreList } from '../../src/desk/centre-wire.ts';
import { CentreEditor } from './centre-editor.tsx';
import { CloseCentreDialog } from './close-centre-dialog.tsx';
import { focusSoon, useDesk } from './desk-context.ts';
import { formatDate } from './format.ts';
import { say, words } from './words.ts';

/** What one does beside reading the list. */
type Doing =
  | { readonly what: 'edit'; readonly line: CentreLine | null }
  | { readonly what: 'close'; readonly line: CentreLine };

/** The centres of the server: made, changed, closed; for admins. */
export function CentresPage(): VNode {
  const { call, workplace } = useDesk();
  const [{ centres, days }, setList] = useState<CentreList>({ centres: [], days: 30 });
  const [doing, setDoing] = useState<Doing | null>(null);
  const read = async (): Promise<void> => setList(await call<CentreList>('GET', '/centres'));
  useEffect(() => void workplace.attempt(read), [call, workplace]);
  const leave = (): void => {
    setDoing(null);
    focusSoon('centres-title');
  };
  const begin = (next: Doing): void => {
    setDoing(next);
    if (next.what === 'edit') focusSoon('centre-title');
  };
  const change = (line: CentreLine, deed: 'close' | 'reopen', body: object): void =>
    void workplace.attempt(async () => {
      const { centreId, name } = line.centre;
      leave();
      await call<CentreLine>('POST', `/centres/${encodeURIComponent(centreId)}/${deed}`, body);
      workplace.tell(say(deed === 'close' ? words.centres.closed : words.centres.reopened, { name }));
      await read();
    });
  if (doing?.what === 'edit') {
    const onSaved = async (): Promise<void> => {
      await read();
      leave();
    };
    return <CentreEditor line={doing.line} onSaved={onSaved} onClose={leave} />;
  }
  return (
    <div class="page">
      <h2 id="centres-title" tabIndex={-1}>
        {words.centres.heading}
      </h2>
      <p>{words.centres.lead}</p>
      <CentreTable
        centres={centres}
        onDo={begin}
        onReopen={(line) => change(line, 'reopen', { version: line.version })}
      />
      <button type="button" class="button" onClick={() => begin({ what: 'edit', line: null })}>
        {words.centres.add}
      </button>
      {doing !== null && (
        <CloseCentreDialog
          line={doing.line}
          days={days}
          onConfirm={(close: CentreClose) => change(doing.line, 'close', close)}
          onClose={() => setDoing(null)}
        />
      )}
    </div>
  );
}

interface TableProps {
  readonly centres: readonly CentreLine[];
  readonly onDo: (doing: Doing) => void;
  readonly onReopen: (line: CentreLine) => void;
}

function CentreTable({ centres, onDo, onReopen }: TableProps): VNode {
  const first = centres.find(({ closing }) => closing === null);
  return (
    <table>
      <caption class="unseen">{words.centres.heading}</caption>
      <thead>
        <tr>
          {(['name', 'id', 'country', 'state', 'actions'] as const).map((column) => (
            <th key={column} scope="col">
              {words.centres.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {centres.map((line) => (
          <CentreRow
            key={line.centre.centreId}
            line={line}
            isDefault={line === first}
            onDo={onDo}
            onReopen={onReopen}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Omit<TableProps, 'centres'> {
  readonly line: CentreLine;
  readonly isDefault: boolean;
}

function CentreRow({ line, isDefault, onDo, onReopen }: RowProps): VNode {
  const { centre, closing } = line;
  const { centreId, name, country } = centre;
  const state = closing === null ? (isDefault ? words.centres.default : words.centres.open) : words.centres.closing;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{centreId}</td>
      <td>{words.centres.countries[country]}</td>
      <td>{say(state, { day: closing === null ? '' : formatDate(closing.leavesAt) })}</td>
      <td>
        <span class="row">
          <button
            type="button"
            aria-label={say(words.centres['change-of'], { name })}
            onClick={() => onDo({ what: 'edit', line })}
          >
            {words.centres.change}
          </button>
          {closing === null ? (
            <button
              type="button"
              aria-label={say(words.centres['close-of'], { name })}
              onClick={() => onDo({ what: 'close', line })}
            >
              {words.centres.close}
            </button>
          ) : (
            <button type="button" aria-label={say(words.centres['reopen-of'], { name })} onClick={() => onReopen(line)}>
              {words.centres.reopen}
            </button>
          )}
        </span>
      </td>
    </tr>
  );
}

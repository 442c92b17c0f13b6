import type { TargetedSubmitEvent, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { CentreLine } from '../../src/desk/centre-wire.ts';
import { ApiError } from './api.ts';
import { CentreFields, idOf } from './centre-fields.tsx';
import { blankCentre, fieldOf, readCentreForm } from './centre-form.ts';
import { focusSoon, useDesk } from './desk-context.ts';
import { say, words } from './words.ts';

interface Props {
  /** null: one is made. */
  readonly line: CentreLine | null;
  readonly onSaved: () => Promise<void>;
  readonly onClose: () => void;
}

/** One centre, to make or to change; what is wrong is told at its field, and nothing typed is lost. */
export function CentreEditor({ line, onSaved, onClose }: Props): VNode {
  const { call, workplace } = useDesk();
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const centre = line?.centre ?? blankCentre;
  async function save(form: FormData): Promise<void> {
    const body = { version: line?.version ?? 0, centre: readCentreForm(form) };
    const [method, path] =
      line === null
        ? (['POST', '/centres'] as const)
        : (['PUT', `/centres/${encodeURIComponent(centre.centreId)}`] as const);
    try {
      const saved = await call<CentreLine>(method, path, body);
      workplace.tell(say(line === null ? words.centres.added : words.centres.saved, { name: saved.centre.name }));
      await onSaved();
    } catch (error) {
      const fields = error instanceof ApiError ? error.fields.map(fieldOf) : [];
      setWrong(new Set(fields));
      if (fields[0] !== undefined) focusSoon(idOf(fields[0]));
      throw error;
    }
  }
  function submit(event: TargetedSubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void workplace.attempt(() => save(form));
  }
  return (
    <div class="page">
      <button type="button" onClick={onClose}>
        {words.centres.back}
      </button>
      <h2 id="centre-title" tabIndex={-1}>
        {line === null ? words.centres.add : say(words.centres.edit, { name: centre.name })}
      </h2>
      <form class="stack" onSubmit={submit}>
        <CentreFields centre={centre} isNew={line === null} wrong={wrong} />
        <button type="submit" class="button">
          {words.centres.save}
        </button>
      </form>
    </div>
  );
}

import type { ComponentChildren, VNode } from 'preact';
import type { WrittenCentre } from '../../src/centres/written-centre.ts';
import { days } from './centre-form.ts';
import { words } from './words.ts';

interface Props {
  readonly centre: WrittenCentre;
  readonly isNew: boolean;
  /** Fields in which something is wrong. */
  readonly wrong: ReadonlySet<string>;
}

/** All that a centre is. */
export function CentreFields({ centre, isNew, wrong }: Props): VNode {
  const { hints } = words.centres;
  const line = (name: 'name' | 'phone' | 'email' | 'address'): VNode => (
    <Field name={name} hint={wrong.has(name) ? hints.line : undefined} wrong={wrong}>
      <input {...describe(name, wrong)} defaultValue={centre[name]} maxLength={200} autocomplete="off" required />
    </Field>
  );
  return (
    <>
      {isNew ? (
        <Field name="centreId" hint={hints.centreId} wrong={wrong}>
          <input {...describe('centreId', wrong)} maxLength={64} autocomplete="off" autocapitalize="none" required />
        </Field>
      ) : (
        <input type="hidden" name="centreId" value={centre.centreId} />
      )}
      {line('name')}
      {line('phone')}
      {line('email')}
      {line('address')}
      <Field name="country" wrong={wrong}>
        <select {...describe('country', wrong)} defaultValue={centre.country}>
          {(['FR', 'BE'] as const).map((country) => (
            <option key={country} value={country} selected={country === centre.country}>
              {words.centres.countries[country]}
            </option>
          ))}
        </select>
      </Field>
      <Lines name="hours" centre={centre} wrong={wrong} />
      <Week centre={centre} wrong={wrong} />
      {(['primary', 'onPrimary'] as const).map((name) => (
        <Field key={name} name={name} wrong={wrong}>
          <input type="color" {...describe(name, wrong)} defaultValue={centre.colours[name]} />
        </Field>
      ))}
      <Field name="dataProtection" hint={hints.dataProtection} wrong={wrong}>
        <input {...describe('dataProtection', wrong)} defaultValue={centre.dataProtection ?? ''} maxLength={200} />
      </Field>
      <Lines name="origins" centre={centre} wrong={wrong} />
      <Lines name="teams" centre={centre} wrong={wrong} />
    </>
  );
}

function Week({ centre: { timetable }, wrong }: Pick<Props, 'centre' | 'wrong'>): VNode {
  return (
    <fieldset class="stack">
      <legend>{words.centres.week}</legend>
      <p class="aside">{words.centres.hints.week}</p>
      {days.map((day) => (
        <Field
          key={day}
          name={day}
          label={words.centres.days[day]}
          hint={wrong.has(day) ? words.centres.hints.day : undefined}
          wrong={wrong}
        >
          <input {...describe(day, wrong)} defaultValue={timetable?.week[day]?.join(', ') ?? ''} autocomplete="off" />
        </Field>
      ))}
      <Field name="zone" wrong={wrong}>
        <input {...describe('zone', wrong)} defaultValue={timetable?.zone ?? 'Europe/Paris'} autocomplete="off" />
      </Field>
      <Field name="closedDays" hint={words.centres.hints.closedDays} wrong={wrong}>
        <textarea {...describe('closedDays', wrong)} rows={2} defaultValue={timetable?.closedDays.join('\n') ?? ''} />
      </Field>
    </fieldset>
  );
}

interface LinesProps extends Pick<Props, 'centre' | 'wrong'> {
  readonly name: 'hours' | 'origins' | 'teams';
}

function Lines({ name, centre, wrong }: LinesProps): VNode {
  return (
    <Field name={name} hint={words.centres.hints[name]} wrong={wrong}>
      <textarea
        {...describe(name, wrong)}
        rows={3}
        defaultValue={centre[name].join('\n')}
        required={name === 'hours'}
      />
    </Field>
  );
}

interface FieldProps extends Pick<Props, 'wrong'> {
  readonly name: string;
  readonly label?: string;
  readonly hint?: string | undefined;
  readonly children: ComponentChildren;
}

function Field({ name, label, hint, wrong, children }: FieldProps): VNode {
  const labels: Readonly<Record<string, string>> = words.centres.fields;
  return (
    <>
      <label for={idOf(name)}>{label ?? labels[name]}</label>
      {children}
      <p
        id={`${idOf(name)}-hint`}
        class={wrong.has(name) ? 'warning' : 'aside'}
        hidden={hint === undefined && !wrong.has(name)}
      >
        {wrong.has(name) && <strong>{words.centres.wrong}. </strong>}
        {hint}
      </p>
    </>
  );
}

/** What ties a field to its label, its hint, and whether it is wrong. */
function describe(name: string, wrong: ReadonlySet<string>) {
  return { id: idOf(name), name, 'aria-describedby': `${idOf(name)}-hint`, 'aria-invalid': wrong.has(name) };
}

export function idOf(name: string): string {
  return `centre-${name}`;
}

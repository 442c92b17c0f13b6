import type { z } from 'zod';
import type { Problem } from './records.ts';

/** What zod found wrong in one record, in words for someone who does not know the code. */
export function toProblems(file: string, name: string, record: unknown, error: z.ZodError): readonly Problem[] {
  return error.issues.flatMap((issue) => {
    const { path } = issue;
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        file,
        where: formatPlace(name, [...path, key]),
        message: 'is not a field that is known here; look at its spelling.',
      }));
    }
    const found = path.reduce<unknown>(valueAt, record);
    const there = found === undefined || found === null ? 'is missing' : `is ${formatValue(found)}`;
    return [{ file, where: formatPlace(name, path), message: `${there}, expected ${issue.message}.` }];
  });
}

/** `encaisser, words 2`: the record, then its field, lists counted from one. */
function formatPlace(name: string, path: readonly PropertyKey[]): string {
  const field = path
    .map((key) => (typeof key === 'number' ? ` ${key + 1}` : `.${String(key)}`))
    .join('')
    .replace(/^[. ]/, '');
  return [name, field].filter(Boolean).join(', ');
}

function valueAt(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

const maxShown = 60;

function formatValue(value: unknown): string {
  const shown = JSON.stringify(value);
  return shown.length <= maxShown ? shown : `${shown.slice(0, maxShown)}…`;
}

import { parseArgs } from 'node:util';
import { type SourceName, sourceNames } from '../../knowledge/import/imported-source.ts';
import type { Country } from '../../knowledge/source.ts';

/** One command line of `knowledge`, understood. */
export type KnowledgeArguments = {
  readonly isJson: boolean;
} & (
  | { readonly name: 'check' | 'stats' | 'compile' }
  | { readonly name: 'search'; readonly text: string }
  | {
      readonly name: 'ask';
      readonly text: string;
      readonly metierId: string | null;
      readonly country: Country | null;
    }
  | {
      readonly name: 'import';
      readonly source: SourceName;
      readonly path: string;
      readonly centreId: string | null;
      readonly isDownload: boolean;
    }
  | { readonly name: 'remove'; readonly source: SourceName; readonly centreId: string | null }
);

/** Understands a command line; undefined is wrong use: an unknown command, option or value, or one too many. */
export function readKnowledgeArguments(args: readonly string[]): KnowledgeArguments | undefined {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const isWrong = tokens.some(
    (token) =>
      token.kind === 'option' && (!(token.name in options) || isText(token.name) === (token.value === undefined)),
  );
  if (isWrong) return undefined;
  const [name = '', ...words] = positionals;
  const given = Object.keys(values).filter((option) => option !== 'json');
  const allows = (...allowed: readonly string[]): boolean => given.every((option) => allowed.includes(option));
  const isJson = values.json === true;
  const text = words.join(' ').trim();
  const [source, path, ...more] = words;
  const centreId = textOf(values.centre);
  switch (name) {
    case 'check':
    case 'stats':
    case 'compile':
      return text === '' && allows() ? { name, isJson } : undefined;
    case 'search':
      return text !== '' && allows() ? { name, isJson, text } : undefined;
    case 'ask': {
      const country = textOf(values.country);
      if (text === '' || !allows('metier', 'country') || !isCountry(country)) return undefined;
      return { name, isJson, text, metierId: textOf(values.metier), country };
    }
    case 'import':
      if (!isSource(source) || path === undefined || more.length > 0 || !allows('centre', 'download')) return undefined;
      return { name, isJson, source, path, centreId, isDownload: values.download === true };
    case 'remove':
      if (!isSource(source) || path !== undefined || !allows('centre')) return undefined;
      return { name, isJson, source, centreId };
    default:
      return undefined;
  }
}

const options = {
  json: { type: 'boolean' },
  metier: { type: 'string' },
  country: { type: 'string' },
  centre: { type: 'string' },
  download: { type: 'boolean' },
} as const;

function isText(option: string): boolean {
  return option !== 'json' && option !== 'download';
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function isCountry(country: string | null): country is Country | null {
  return country === null || country === 'FR' || country === 'BE';
}

function isSource(name: string | undefined): name is SourceName {
  return sourceNames.some((source) => source === name);
}

import type { SourceName } from '../import/imported-source.ts';
import { mergeEsco } from './esco.ts';
import { mergeFormations } from './formations.ts';
import type { Merger } from './merger.ts';
import { mergeRncp } from './rncp.ts';
import { mergeRome } from './rome/merge-rome.ts';

/** In the order in which they are merged: those that follow may lead to what those before have brought. */
export const mergers: readonly (readonly [SourceName, Merger])[] = [
  ['rome', mergeRome],
  ['esco', mergeEsco],
  ['rncp', mergeRncp],
  ['formations', mergeFormations],
];

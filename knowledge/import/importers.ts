import type { Importer, SourceName } from './imported-source.ts';

/** How each source is read. Each is loaded when it is asked for: a server that serves needs none of them. */
export const importers: Readonly<Partial<Record<SourceName, () => Promise<Importer>>>> = {
  rncp: async () => (await import('./rncp/import-rncp.ts')).importRncp,
  esco: async () => (await import('./esco/import-esco.ts')).importEsco,
  formations: async () => (await import('./formations/import-formations.ts')).importFormations,
  rome: async () => (await import('./rome/import-rome.ts')).importRome,
};

/** The arrows between rooms: knowledge ← guidance ← dialogs ← src. Each comment is what the person reads who broke it. */
const sockets = '^(node:)?(dgram|dns|http|http2|https|inspector|net|tls)(/|$)';
const shippedRooms = '^(knowledge|guidance|dialogs|src|web)/';

/** A rule that refuses every import of a room but the listed ones. */
function only(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

export default {
  forbidden: [
    only('no-cycle', 'Files import each other in a ring.', {}, { circular: true }),
    only('no-missing', 'The imported file or package does not exist.', {}, { couldNotResolve: true }),
    only(
      'declared-package',
      'What runs in production is declared in "dependencies".',
      { path: shippedRooms },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
    only(
      'knowledge-knows-files-only',
      'knowledge/ imports itself, minisearch, zod, js-yaml, csv-parse, yauzl and node:* without sockets.',
      { path: '^knowledge/' },
      {
        pathNot: ['^knowledge/', '(^|/)node_modules/(minisearch|zod|js-yaml|csv-parse|yauzl)/'],
        dependencyTypesNot: ['core'],
      },
    ),
    only(
      'knowledge-without-sockets',
      'knowledge/ opens no connection: src/ hands a download in.',
      { path: '^knowledge/' },
      { path: sockets },
    ),
    only(
      'guidance-is-pure',
      'guidance/ imports itself and knowledge/.',
      { path: '^guidance/' },
      { pathNot: '^(guidance|knowledge)/' },
    ),
    only(
      'dialogs-know-types-only',
      'dialogs/ imports the types of guidance/ and knowledge/, never their functions: src/ hands these in.',
      { path: '^dialogs/' },
      { path: '^(guidance|knowledge)/', dependencyTypesNot: ['type-only'] },
    ),
    only(
      'dialogs-know-no-edge',
      'dialogs/ imports no other room and no package; dialog.ts alone knows botbuilder-dialogs.',
      { path: '^dialogs/', pathNot: '^dialogs/dialog\\.ts$' },
      { pathNot: '^(dialogs|guidance|knowledge)/' },
    ),
    only(
      'dialog-knows-the-sdk-only',
      'dialogs/dialog.ts imports the rooms below and the SDK.',
      { path: '^dialogs/dialog\\.ts$' },
      {
        pathNot: [
          '^(dialogs|guidance|knowledge)/',
          '(^|/)node_modules/(botbuilder-dialogs|botbuilder-core|botbuilder)/',
        ],
      },
    ),
    only(
      'sdk-dialogs-by-part',
      'Import the part of botbuilder-dialogs: the whole loads five megabytes of recognisers that nobody uses.',
      { path: shippedRooms },
      { path: '(^|/)node_modules/botbuilder-dialogs/lib/index\\.', dependencyTypesNot: ['type-only'] },
    ),
    only(
      'sdk-core-alone',
      'Import botbuilder-core: the whole botbuilder costs every start what Teams and a hub alone need.',
      { path: shippedRooms, pathNot: '^src/(channels/teams/adapter|hub/hub-activities)\\.ts$' },
      { path: '(^|/)node_modules/botbuilder/', dependencyTypesNot: ['type-only'] },
    ),
    only(
      'dialogs-apart',
      'A dialog imports dialog.ts and its own folder, not another dialog: it hands over by a DialogId.',
      { path: '^dialogs/([^/.]+)', pathNot: '^dialogs/index\\.ts$' },
      {
        path: '^dialogs/',
        pathNot: ['^dialogs/(dialog|dialog-inputs|heard|message|missed|outcome|unpaid-kinds)\\.ts$', '^dialogs/$1/'],
      },
    ),
    only(
      'dialogs-list-from-outside',
      'dialogs/index.ts is the list for src/; no dialog imports it.',
      { path: '^dialogs/' },
      { path: '^dialogs/index\\.ts$' },
    ),
    only(
      'web-speaks-http',
      'web/ imports itself, preact, adaptivecards, its section of locales/ and the types of what goes over the wire.',
      { path: '^web/' },
      {
        pathNot: [
          '^web/',
          '^locales/[a-z-]+/(web|widget|desk)[^/]*\\.json$',
          '(^|/)node_modules/(preact|adaptivecards)/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    ),
    only(
      'web-knows-wire-types',
      'web/ imports types of src/ and packages only.',
      { path: '^web/' },
      { path: '^(knowledge|guidance|dialogs|tests|bench|tools)/' },
    ),
    only(
      'nobody-imports-the-shell',
      'Tests, benches and tools are run, not imported by what ships.',
      { path: shippedRooms },
      { path: '^(tests|bench|tools)/' },
    ),
  ],
  options: {
    // Without swc, `import type` counts as an import.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};

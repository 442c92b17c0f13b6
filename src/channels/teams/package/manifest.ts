import type words from '../../../../locales/fr/teams-app.json';
import { commandIds, wordsParameter } from '../extension/commands.ts';

/** The newest version that Microsoft calls generally available (August 2026); its schema is in the tests' packages. */
const manifestVersion = '1.30';
const schemas = `https://developer.microsoft.com/json-schemas/teams/v${manifestVersion}`;

/** What an installation of the bot says of itself. */
export interface PackageSettings {
  /** Of the bot at Microsoft; the app bears the same. */
  readonly appId: string;
  readonly version: string;
  readonly developerName: string;
  /** Where people reach the server, of https. */
  readonly publicUrl: string;
  readonly privacyUrl: string;
  readonly termsUrl: string;
  /** `#rrggbb` */
  readonly accentColour: string;
}

/** The sentences of one language. */
export type PackageWords = typeof words;

/** The manifest of the app, in the words of one language. */
export function createManifest(settings: PackageSettings, words: PackageWords) {
  const { appId, version, developerName, publicUrl, privacyUrl, termsUrl, accentColour } = settings;
  const domain = new URL(publicUrl).hostname;
  return {
    $schema: `${schemas}/MicrosoftTeams.schema.json`,
    manifestVersion,
    version,
    id: appId,
    developer: { name: developerName, websiteUrl: publicUrl, privacyUrl, termsOfUseUrl: termsUrl },
    localizationInfo: { defaultLanguageTag: 'fr', additionalLanguages: [{ languageTag: 'en', file: englishFile }] },
    name: words.name,
    description: words.description,
    icons: iconFiles,
    accentColor: accentColour,
    bots: [describeBot(appId, words)],
    composeExtensions: [describeExtension(appId, domain, words)],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [domain],
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
  };
}

export const iconFiles = { color: 'color.png', outline: 'outline.png' } as const;
export const englishFile = 'en.json';

/** What differs in another language, under the names that Teams asks for: `bots[0].commandLists[0]…`. */
export function createStrings(settings: PackageSettings, words: PackageWords, other: PackageWords) {
  return {
    $schema: `${schemas}/MicrosoftTeams.Localization.schema.json`,
    // These must be there, whether they differ or not.
    'name.short': other.name.short,
    ...Object.fromEntries(findDifferent(createManifest(settings, words), createManifest(settings, other), '')),
  };
}

/** Each command once for whoever is alone with the bot, and once where others read. */
function describeBot(botId: string, { personal, public: shared }: PackageWords) {
  return {
    botId,
    scopes: ['personal', 'team', 'groupChat'],
    isNotificationOnly: false,
    supportsFiles: false,
    commandLists: [
      { scopes: ['personal'], commands: Object.values(personal) },
      { scopes: ['team', 'groupChat'], commands: Object.values(shared) },
    ],
  };
}

function describeExtension(botId: string, domain: string, { metiers, formations, ask }: PackageWords) {
  return {
    botId,
    canUpdateConfiguration: false,
    commands: [
      describeSearch(commandIds.metiers, metiers),
      describeSearch(commandIds.formations, formations),
      { id: commandIds.ask, type: 'action', context: ['message'], fetchTask: true, ...ask },
    ],
    messageHandlers: [{ type: 'link', value: { domains: [domain], supportsAnonymizedPayloads: true } }],
  };
}

function describeSearch(id: string, { title, description, words }: PackageWords['metiers']) {
  return {
    id,
    type: 'query',
    context: ['compose', 'commandBox'],
    title,
    description,
    // A few are shown before anything is typed.
    initialRun: true,
    parameters: [{ name: wordsParameter, inputType: 'text', ...words }],
  };
}

function findDifferent(one: unknown, other: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof other === 'string') return one === other ? [] : [[path, other]];
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return [];
  const held = new Map(Object.entries(one));
  return Object.entries(other).flatMap(([name, value]) => {
    const step = Array.isArray(other) ? `[${name}]` : `${path === '' ? '' : '.'}${name}`;
    return findDifferent(held.get(name), value, path + step);
  });
}

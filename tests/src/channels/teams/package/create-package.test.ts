import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from '@jest/globals';
import AjvDraft04 from 'ajv-draft-04';
import { isPlainlyAsked } from '../../../../../knowledge/ask.ts';
import english from '../../../../../locales/en/teams-app.json' with { type: 'json' };
import french from '../../../../../locales/fr/teams-app.json' with { type: 'json' };
import { createPackage } from '../../../../../src/channels/teams/package/create-package.ts';
import { createManifest, type PackageSettings } from '../../../../../src/channels/teams/package/manifest.ts';
import { hearCommand } from '../../../../../src/commands.ts';
import { loadRealLibrary } from '../../../../fixtures/real-bot.ts';
import { unzip } from '../../../../fixtures/zip.ts';

const require = createRequire(import.meta.url);

const settings: PackageSettings = {
  appId: '11111111-2222-3333-4444-555555555555',
  version: '1.0.0',
  developerName: 'Les Aiguillages',
  publicUrl: 'https://chat.centre.example',
  privacyUrl: 'https://www.centre.example/confidentialite',
  termsUrl: 'https://www.centre.example/conditions',
  accentColour: '#1b4b82',
};

let files: ReadonlyMap<string, Buffer>;
beforeAll(async () => {
  files = await unzip(await createPackage(settings));
});
const read = (name: string) => JSON.parse(String(files.get(name)));

/** Microsoft's own schema, as its own toolkit ships it; what the given file breaks. */
function findFaults(schema: string, given: { readonly $schema: string }): readonly string[] {
  const [, version = ''] = /\/teams\/(v[\d.]+)\//.exec(given.$schema) ?? [];
  const file = require.resolve(`@microsoft/app-manifest/build/json-schemas/teams/${version}/${schema}`);
  const ajv = new AjvDraft04.default({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false });
  const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
  validate(given);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the package', () => {
  it('unzips to a manifest, its English strings and two icons, and nothing else', () => {
    expect([...files.keys()]).toEqual(['manifest.json', 'en.json', 'color.png', 'outline.png']);
  });

  it('has the same bytes for the same settings', async () => {
    const made = await createPackage(settings);
    expect(made.equals(await createPackage({ ...settings }))).toBe(true);
    expect(made.equals(await createPackage({ ...settings, version: '1.0.1' }))).toBe(false);
  });

  it('has a manifest and strings that keep Microsoft’s schemas', () => {
    expect(findFaults('MicrosoftTeams.schema.json', read('manifest.json'))).toEqual([]);
    expect(findFaults('MicrosoftTeams.Localization.schema.json', read('en.json'))).toEqual([]);
  });

  it.each(['1.15', '1.19', '1.25'])('would keep those of version %s too, where a tenant is behind', (version) => {
    const age = (given: { readonly $schema: string }) => ({
      ...given,
      $schema: given.$schema.replace(/v[\d.]+/, `v${version}`),
    });
    const manifest = { ...age(read('manifest.json')), manifestVersion: version };
    expect(findFaults('MicrosoftTeams.schema.json', manifest)).toEqual([]);
    expect(findFaults('MicrosoftTeams.Localization.schema.json', age(read('en.json')))).toEqual([]);
  });

  it('would notice what breaks them', () => {
    const manifest = read('manifest.json');
    const broken = { ...manifest, accentColor: 'blue', name: { short: 'a'.repeat(31) }, surprise: true };
    expect(findFaults('MicrosoftTeams.schema.json', broken)).toHaveLength(3);
  });

  it.each([
    ['color.png', 192],
    ['outline.png', 32],
  ])('has a square %s of %i pixels', (name, size) => {
    const png = files.get(name) ?? Buffer.of();
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });
});

describe('the manifest', () => {
  it('speaks French, and English to whoever set Teams so', () => {
    const { localizationInfo, name, description } = read('manifest.json');
    expect(localizationInfo).toEqual({
      defaultLanguageTag: 'fr',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    });
    expect([name, description]).toEqual([french.name, french.description]);
    expect(read('en.json')).toMatchObject({
      'name.short': 'aiguilleur',
      'description.short': english.description.short,
      'bots[0].commandLists[0].commands[0].description': 'What the bot can do',
      'composeExtensions[0].commands[2].title': 'Ask aiguilleur',
      'composeExtensions[0].commands[0].parameters[0].title': 'Occupation',
    });
  });

  it('is for people alone, teams and groups, and unfurls links to this server', () => {
    const { bots, composeExtensions, validDomains } = read('manifest.json');
    expect(bots[0].scopes).toEqual(['personal', 'team', 'groupChat']);
    expect(composeExtensions[0].messageHandlers[0].value.domains).toEqual(['chat.centre.example']);
    expect(validDomains).toEqual(['chat.centre.example']);
    expect([bots[0].botId, composeExtensions[0].botId]).toEqual([settings.appId, settings.appId]);
  });

  it('has the same sentences in both languages', () => {
    expect(listKeys(english)).toEqual(listKeys(french));
  });

  it('offers words that the bot understands, in both languages the same', async () => {
    const library = await loadRealLibrary();
    const titlesOf = (commands: typeof french.personal | typeof french.public) =>
      Object.values(commands).map(({ title }) => title);
    const isUnderstood = (title: string) => hearCommand(title) !== undefined || isPlainlyAsked(title, library);
    const offered = [...titlesOf(french.personal), ...titlesOf(french.public)];
    expect(offered.filter((title) => !isUnderstood(title))).toEqual([]);
    expect([...titlesOf(english.personal), ...titlesOf(english.public)]).toEqual(offered);
  });

  it('names a server with a port by its name alone', () => {
    const { validDomains } = createManifest({ ...settings, publicUrl: 'https://centre.example:8443' }, french);
    expect(validDomains).toEqual(['centre.example']);
  });
});

function listKeys(tree: object, path = ''): readonly string[] {
  return Object.entries(tree).flatMap(([name, held]) =>
    typeof held === 'object' && held !== null ? listKeys(held, `${path}${name}.`) : [path + name],
  );
}

import { describe, expect, it } from '@jest/globals';
import { loadSettings } from '../../../../../src/channels/teams/package/load-settings.ts';
import { StartupError } from '../../../../../src/startup-error.ts';

const appId = '11111111-2222-3333-4444-555555555555';
const environment = {
  MicrosoftAppId: appId,
  MicrosoftAppPassword: 'p',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: appId,
  PUBLIC_URL: 'https://chat.centre.example',
  TEAMS_DEVELOPER_NAME: 'Les Aiguillages',
  TEAMS_PRIVACY_URL: 'https://www.centre.example/confidentialite',
  TEAMS_TERMS_URL: 'https://www.centre.example/conditions',
};

const problemsOf = async (given: Readonly<Record<string, string>>, colour = '#1b4b82') => {
  const error = await loadSettings(given, async () => colour).catch((refusal: unknown) => refusal);
  return error instanceof StartupError ? error.problems : [];
};

describe('loadSettings', () => {
  it('joins what the package tells', async () => {
    expect(await loadSettings(environment, async () => '#1b4b82')).toEqual({
      dataDir: 'data',
      settings: {
        appId,
        version: '1.0.0',
        developerName: 'Les Aiguillages',
        publicUrl: 'https://chat.centre.example',
        privacyUrl: 'https://www.centre.example/confidentialite',
        termsUrl: 'https://www.centre.example/conditions',
        accentColour: '#1b4b82',
      },
    });
  });

  it('tells all that is missing at once', async () => {
    const problems = await problemsOf({});
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'MicrosoftAppId',
      'PUBLIC_URL',
      'TEAMS_DEVELOPER_NAME',
      'TEAMS_PRIVACY_URL',
      'TEAMS_TERMS_URL',
    ]);
  });

  it('tells what is wrong beside what is missing, each once', async () => {
    const { TEAMS_TERMS_URL: _terms, ...rest } = environment;
    const wrong = { ...rest, PORT: 'x', TEAMS_PRIVACY_URL: 'http://centre.example', TEAMS_APP_VERSION: 'un' };
    const problems = await problemsOf(wrong, 'navy');
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'PORT',
      'TEAMS_PRIVACY_URL',
      'TEAMS_APP_VERSION',
      'TEAMS_TERMS_URL',
      'colours.primary of the centre',
    ]);
  });

  it.each([
    ['PUBLIC_URL', 'http://chat.centre.example'],
    ['TEAMS_DEVELOPER_NAME', 'a'.repeat(33)],
  ])('refuses %s %s', async (name, value) => {
    const [problem, ...others] = await problemsOf({ ...environment, [name]: value });
    expect([problem?.startsWith(`${name}: is "${value}"`), others]).toEqual([true, []]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { parseRefusal, tellRefusal } from '../../../web/desk/sign-on-refusal.ts';

describe('parseRefusal', () => {
  it.each(['no-role', 'expired', 'not-believed', 'provider-down', 'too-many'])('knows %s, and its sentence', (code) => {
    const refusal = parseRefusal(`?connexion=${code}`);
    expect(refusal).toBe(code);
    expect(refusal && tellRefusal(refusal)).toMatch(/\.$/);
  });

  it.each(['', '?connexion=', '?connexion=toString', '?connexion=%3Cb%3E', '?autre=expired'])(
    'is null for %j',
    (search) => {
      expect(parseRefusal(search)).toBeNull();
    },
  );
});

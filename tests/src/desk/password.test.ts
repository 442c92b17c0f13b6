import { describe, expect, it } from '@jest/globals';
import { createPasswords, findPasswordFault, makePassword } from '../../../src/desk/password.ts';
import { testPasswords } from '../../fixtures/desk.ts';

describe('createPasswords', () => {
  it('tells the right password from another, and from none', async () => {
    const stored = await testPasswords.hash('éléphant à roulettes');
    expect(await testPasswords.check('éléphant à roulettes', stored)).toBe(true);
    expect(await testPasswords.check('éléphant à roulette', stored)).toBe(false);
    expect(await testPasswords.check('éléphant à roulettes', null)).toBe(false);
  });

  it('takes an accent for the same, however a keyboard composes it', async () => {
    const stored = await testPasswords.hash('éléphant'.normalize('NFD'));
    expect(await testPasswords.check('éléphant'.normalize('NFC'), stored)).toBe(true);
  });

  it('salts: one password is never stored twice the same', async () => {
    expect(await testPasswords.hash('a')).not.toBe(await testPasswords.hash('a'));
  });

  it('costs 32 MiB three times over, and still checks what was hashed for less', async () => {
    const passwords = createPasswords();
    const stored = await passwords.hash('a');
    expect(stored).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
    const older = await testPasswords.hash('a');
    expect(await passwords.check('a', older)).toBe(true);
    expect([passwords.isOutdated(older), passwords.isOutdated(stored)]).toEqual([true, false]);
  });

  it('refuses what would wait behind sixty others', async () => {
    const passwords = createPasswords({ N: 1024, r: 8, p: 1 });
    const all = await Promise.allSettled(Array.from({ length: 70 }, () => passwords.check('a', null)));
    expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(8);
    expect(await passwords.check('a', null)).toBe(false);
  });
});

describe('findPasswordFault', () => {
  it.each([
    ['onze signes', 'PasswordTooShort'],
    ['douze signes', null],
    ['🐘🐘🐘🐘🐘🐘', 'PasswordTooShort'],
    ['amelie.durand', 'PasswordIsLogin'],
    ['Amelie.Durand2026', 'PasswordIsLogin'],
    ['amelie.durandamelie.durand', 'PasswordIsLogin'],
    ['amelie.durand a un chat', null],
    ['a'.repeat(200), 'PasswordTooLong'],
  ])('of « %s » is %s', (password, fault) => {
    expect(findPasswordFault(password, 'amelie.durand')).toBe(fault);
  });
});

describe('makePassword', () => {
  it('makes one that can be dictated, and that its own rules take', () => {
    const made = makePassword();
    expect(made).toMatch(/^([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/);
    expect(findPasswordFault(made, 'amelie')).toBeNull();
    expect(makePassword()).not.toBe(made);
  });
});

import { describe, expect, it } from '@jest/globals';
import { findLogin, findName, findRole } from '../../../../src/desk/sign-on/read-claims.ts';

const roleNames = { conseiller: 'conseiller', responsable: 'Direction', admin: 'admin' };
const signOn = {
  issuer: 'https://login.example',
  clientId: 'bureau',
  clientSecret: 'x',
  label: null,
  roleNames,
  centreId: 'demo',
  allowsPasswords: true,
};

describe('findRole', () => {
  it.each<[string, object, string | null]>([
    ['the one that is given', { roles: ['conseiller'] }, 'conseiller'],
    ['the greatest of several', { roles: ['admin', 'conseiller', 'Direction'] }, 'admin'],
    ['one that is no list', { roles: 'Direction' }, 'responsable'],
    ['none of ours', { roles: ['comptable', 'Admin', 'responsable'] }, null],
    ['none in an empty list', { roles: [] }, null],
    ['none where there is no claim', {}, null],
    ['none in what is no text', { roles: [{ name: 'admin' }, ['admin'], null] }, null],
  ])('is %s', (_name, claims, role) => {
    expect(findRole({ sub: '1', ...claims }, { ...signOn, rolesClaim: ['roles'] })).toBe(role);
  });

  it('follows names further in, of the token itself alone', () => {
    const claims = { sub: '1', realm_access: { roles: ['admin'] }, text: 'admin' };
    const find = (...rolesClaim: readonly string[]) => findRole(claims, { ...signOn, rolesClaim });
    expect(find('realm_access', 'roles')).toBe('admin');
    expect(find('realm_access', 'other')).toBeNull();
    expect(find('text', 'length')).toBeNull();
    expect(find('constructor', 'name')).toBeNull();
  });
});

describe('findName', () => {
  it.each([
    [{ name: 'Amélie Durand' }, 'Amélie Durand'],
    [{ given_name: 'Amélie', name: 'Amélie Durand' }, 'Amélie'],
    [{ name: '', email: 'a@b.example', preferred_username: 'a@b.example' }, 'Conseil'],
    [{ name: 7 }, 'Conseil'],
  ])('of %j is %s', (claims, name) => {
    expect(findName({ sub: '1', ...claims })).toBe(name);
  });
});

describe('findLogin', () => {
  it.each([
    [{ preferred_username: 'Amelie@Centre.example' }, 'amelie@centre.example'],
    [{ preferred_username: 'CENTRE\\amelie', email: 'amelie@centre.example' }, 'amelie@centre.example'],
    [{}, null],
  ])('of %j is %s', (claims, login) => {
    expect(findLogin({ sub: '1', ...claims })).toBe(login);
  });
});

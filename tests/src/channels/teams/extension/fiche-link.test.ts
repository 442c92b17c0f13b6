import { describe, expect, it } from '@jest/globals';
import { findLinkedMetier } from '../../../../../src/channels/teams/extension/fiche-link.ts';

describe('findLinkedMetier', () => {
  it.each([
    'https://bot.example/fiches/chef-de-plateau',
    'https://bot.example/fiches/chef-de-plateau/',
    'http://BOT.example/fiches/chef-de-plateau?pays=BE&titres=feminin#sources',
  ])('reads the métier in %s', (url) => {
    expect(findLinkedMetier(url, 'https://bot.example')).toBe('chef-de-plateau');
  });

  it.each([
    'https://bot.example.evil.example/fiches/chef-de-plateau',
    'https://bot.example@evil.example/fiches/chef-de-plateau',
    'https://bot.example:8443/fiches/chef-de-plateau',
    'https://bot.example/fiches',
    'https://bot.example/fiches/a/b',
    'https://bot.example/fiches/%2e%2e',
    'javascript:alert(1)',
    'chef-de-plateau',
    '',
  ])('leaves %j alone', (url) => {
    expect(findLinkedMetier(url, 'https://bot.example')).toBeUndefined();
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { composeBilan } from '../../../guidance/bilan.ts';
import type { Library } from '../../../knowledge/library.ts';
import { drawPicture, widePictureWidth } from '../../../src/bilan/draw-picture.ts';
import { describePicture, pictureFit, pictureProfile, withoutLines } from '../../../src/bilan/picture.ts';
import { renderPng } from '../../../src/bilan/render-png.ts';
import type { Setting } from '../../../src/exhibits/setting.ts';
import { createBilanPerson } from '../../fixtures/bilan-person.ts';
import { loadRealLibrary } from '../../fixtures/real-bot.ts';
import { createSetting } from '../../fixtures/setting.ts';

let library: Library;
let person: Setting;
beforeAll(async () => {
  library = await loadRealLibrary();
  person = createBilanPerson(library);
});

const draw = (theme: 'light' | 'dark'): string =>
  drawPicture(pictureProfile(person.profile, library, person.wording), theme);

describe('pictureProfile', () => {
  it('tells what a person said, can do, likes, accepts and refuses, by family', () => {
    const { groups } = pictureProfile(person.profile, library, person.wording);
    expect(groups.map(({ look }) => look)).toEqual(['words', 'can', 'like', 'accept', 'refuse']);
  });

  it('says « tu » to whoever wants it', () => {
    const { profile, wording } = createBilanPerson(library, { register: 'tu' });
    expect(pictureProfile(profile, library, wording).title).toBe('Ton profil');
  });

  it('is empty, and says so, for whoever told nothing', () => {
    const { profile, wording } = createSetting(library);
    const picture = pictureProfile(profile, library, wording);
    expect(picture.groups).toEqual([]);
    expect(describePicture(picture, wording)).toMatch(/Rien de dit/);
    expect(drawPicture(picture, 'light')).toContain('Rien de dit');
  });
});

describe('pictureFit', () => {
  it('tells what fits and what is to be learned first, and no more than one can begin with', () => {
    const [piste] = composeBilan(person.profile, library)?.pistes ?? [];
    if (piste === undefined) throw new Error('The person of the tests has no piste');
    const { groups } = pictureFit(piste, library, person.wording);
    const learned = groups.find(({ look }) => look === 'learn');
    expect(groups[0]?.look).toBe('fits');
    expect(piste.missing.length).toBeGreaterThan(5);
    expect([learned?.count, learned?.lines.length, learned?.more]).toEqual([5, 5, null]);
  });
});

describe('describePicture', () => {
  it('says all that the picture shows', () => {
    const picture = pictureProfile(person.profile, library, person.wording);
    const told = describePicture(picture, person.wording);
    for (const { heading, lines } of picture.groups) {
      for (const words of [heading, ...lines]) expect(told).toContain(words);
    }
  });

  it('counts where the words stand elsewhere', () => {
    const picture = withoutLines(pictureProfile(person.profile, library, person.wording));
    expect(describePicture(picture, person.wording)).toMatch(/Vous refusez\s: 1\./);
  });
});

describe('drawPicture', () => {
  it('always draws the same, escapes what people wrote, and leaves out what the font has not', () => {
    expect(draw('light')).toBe(draw('light'));
    expect(draw('light')).toContain('&lt;b&gt;');
    expect(draw('light')).not.toMatch(/<b>|😀|日/);
  });

  it('tells each family by a sign and a pattern of its own, in light and in dark', () => {
    for (const theme of ['light', 'dark'] as const) {
      const signs = [...draw(theme).matchAll(/text-anchor="middle"[^>]*>([^<]+)</g)].map(([, sign]) => sign);
      const patterns = [...draw(theme).matchAll(/<pattern.*?<\/pattern>/g)].map(([pattern]) =>
        pattern.replace(/#[\da-f]{6}|id="\w+"/g, ''),
      );
      expect(new Set(signs).size).toBe(5);
      expect(new Set(patterns).size).toBe(5);
    }
  });

  it('needs fewer lines where there is room, for the same words', () => {
    const picture = pictureProfile(person.profile, library, person.wording);
    const wide = drawPicture(picture, 'light', widePictureWidth);
    const heightOf = (svg: string): number => Number(/ height="(\d+)"/.exec(svg)?.[1]);
    expect(heightOf(wide)).toBeLessThan(heightOf(draw('light')));
    const wordsOf = (svg: string): string =>
      [...svg.matchAll(/>([^<>\n]+)<\/text>/g)].map(([, words]) => words).join(' ');
    expect(wordsOf(wide)).toBe(wordsOf(draw('light')));
  });

  it('becomes a picture of dots as wide as a phone, twice as sharp', async () => {
    const png = await renderPng(draw('dark'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(640);
    expect(png.length).toBeLessThan(150_000);
  });
});

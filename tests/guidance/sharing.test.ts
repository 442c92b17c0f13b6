import { beforeAll, describe, expect, it } from '@jest/globals';
import { compareWork, findSharing, findSharingInto } from '../../guidance/sharing.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

describe('findSharing', () => {
  it('finds who takes some of the same work, never the métier itself, and counts no way to behave', () => {
    const sharing = findSharing('boulanger', library);
    expect(sharing.map(({ metierId }) => metierId)).toContain('cuisinier');
    expect(sharing.map(({ metierId }) => metierId)).not.toContain('boulanger');
    expect(sharing.map(({ metierId }) => metierId)).not.toContain('teleconseiller');
    for (const { share, count } of sharing) expect(count > 0 && share > 0 && share <= 1).toBe(true);
  });
});

describe('findSharingInto', () => {
  it('is the same seen from the other end', () => {
    for (const { metierId } of library.metiers) {
      for (const { metierId: from, share, count } of findSharingInto(metierId, library).values()) {
        const back = findSharing(from, library).find((each) => each.metierId === metierId);
        expect(back?.share).toBeCloseTo(share, 9);
        expect(back?.count).toBe(count);
      }
    }
  });
});

describe('compareWork', () => {
  it('parts what is known from what is to learn', () => {
    const { shared, toLearn } = compareWork('boulanger', 'cuisinier', library);
    expect(shared).toContain('hygiene');
    expect(toLearn).toContain('preparer-plats');
    expect([...shared, ...toLearn]).not.toContain('patience');
  });
});

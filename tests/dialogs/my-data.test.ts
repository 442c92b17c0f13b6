import { describe, expect, it } from '@jest/globals';
import { asSdkDialog } from '../../dialogs/dialog.ts';
import { eraseData } from '../../dialogs/erase-data.ts';
import { myData } from '../../dialogs/my-data.ts';
import { choice, Play } from '../fixtures/play.ts';

async function begin(): Promise<Play> {
  const play = new Play([asSdkDialog(myData()), asSdkDialog(eraseData())]);
  await play.begin('my-data', {});
  return play;
}

describe('myData', () => {
  it('shows what is kept, and keeps it', async () => {
    const play = await begin();
    expect((await play.askAgain()).said).toEqual(['my-data.choose.ask']);
    expect((await play.hear(choice('keep'))).pending).toBeUndefined();
  });

  it('leads to the erasure', async () => {
    expect((await (await begin()).hear(choice('erase'))).said).toEqual(['erase-data.confirm.ask']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Program, startProgram } from '../fixtures/program.ts';
import { makeTempFolder } from '../fixtures/temp-folder.ts';
import { fillCentre, findSecrets, type Kept } from './fill-centre.ts';
import { chooseSettings, enterTwoCentres, nord, sud, type TwoCentres } from './two-centres.ts';

let program: Program;
let server: TwoCentres;
let kept: readonly Kept[];
beforeAll(async () => {
  const settings = { ...(await chooseSettings(makeTempFolder())), LOG_LEVEL: 'trace' };
  program = await startProgram(settings);
  const stop = async (): Promise<void> => void (await program.stop());
  server = await enterTwoCentres({ address: program.origin, stop }, settings);
  kept = [await fillCentre(server, nord), await fillCentre(server, sud)];
});
afterAll(() => server.close());

describe('whoever watches the server of two centres', () => {
  it('counts for both together, and tells them apart by nothing', async () => {
    const metrics = await (await fetch(program.metrics)).text();
    expect(metrics).toContain('aiguilleur_turns_total');
    expect(metrics).not.toMatch(/centre|nord|sud/);
    expect(kept.flatMap((each) => findSecrets(each, metrics))).toEqual([]);
  });

  it('reads in the log nothing that is of either', () => {
    const log = program.logged.join('\n');
    expect(log).toContain('"outcome"');
    expect(kept.flatMap((each) => findSecrets(each, log))).toEqual([]);
  });
});

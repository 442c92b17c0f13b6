import { afterEach, describe, expect, it } from '@jest/globals';
import { createLog } from '../../../src/log.ts';
import { type Monitoring, openMonitoring } from '../../../src/monitor/monitoring.ts';
import { StartupError } from '../../../src/startup-error.ts';

const log = createLog('silent');
const readings = {
  countStreams: () => 0,
  readQueues: async () => ({ inbox: { waiting: 0, oldest: 0 }, outbox: { waiting: 0, oldest: 0 } }),
};
const opened: Monitoring[] = [];
afterEach(async () => {
  for (const monitoring of opened.splice(0)) await monitoring.close();
});

async function open(port: number, isChosen = true): Promise<Monitoring> {
  const monitoring = await openMonitoring({ host: '127.0.0.1', port, isChosen }, log);
  opened.push(monitoring);
  return monitoring;
}

describe('openMonitoring', () => {
  it('serves the metrics, and counts what happened before they were loaded', async () => {
    const monitoring = await open(0);
    monitoring.tell({ kind: 'turn', outcome: 'command', seconds: 0.01 });
    const early = fetch(`${monitoring.address}/metrics`);
    monitoring.start(readings);
    const response = await early;
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ]);
    expect(await response.text()).toContain('aiguilleur_turns_total{outcome="command"} 1\n');
    monitoring.tell({ kind: 'turn', outcome: 'command', seconds: 0.01 });
    expect(await (await fetch(`${monitoring.address}/metrics?x`)).text()).toContain('{outcome="command"} 2\n');
  });

  it.each([
    ['GET', '/'],
    ['POST', '/metrics'],
  ])('serves nothing else: %s %s', async (method, path) => {
    const { address } = await open(0);
    expect((await fetch(address + path, { method })).status).toBe(404);
  });

  it('answers 500 when a figure cannot be read, and goes on', async () => {
    const monitoring = await open(0);
    let isBroken = true;
    monitoring.start({ ...readings, countStreams: () => (isBroken ? Number(undefinedFigure()) : 1) });
    expect((await fetch(`${monitoring.address}/metrics`)).status).toBe(500);
    isBroken = false;
    expect((await fetch(`${monitoring.address}/metrics`)).status).toBe(200);
  });

  it('is off without a port', async () => {
    const monitoring = await openMonitoring(null, log);
    monitoring.tell({ kind: 'response', status: 200 });
    monitoring.start(readings);
    await monitoring.close();
    expect(monitoring.address).toBeNull();
  });

  it('refuses a chosen port that is taken, and goes without when it is the usual one', async () => {
    const { address } = await open(0);
    const port = Number(new URL(address ?? '').port);
    await expect(open(port)).rejects.toThrow(StartupError);
    await expect(open(port)).rejects.toThrow(
      `ADMIN_HOST, ADMIN_PORT: are "127.0.0.1" and ${port}, expected an address`,
    );
    expect((await open(port, false)).address).toBeNull();
  });
});

function undefinedFigure(): number {
  throw new Error('no such figure');
}

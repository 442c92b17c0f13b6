import { describe, expect, it } from '@jest/globals';
import { createMetrics } from '../../../src/monitor/metrics.ts';
import type { Queues } from '../../../src/monitor/monitor.ts';

const queues: Queues = { inbox: { waiting: 2, oldest: 1.5 }, outbox: { waiting: 0, oldest: 0 } };

const read = async (given: Queues | undefined = queues, streams = 3) => {
  const metrics = createMetrics({ countStreams: () => streams, readQueues: async () => given });
  return { metrics, lines: async () => (await metrics.format()).split('\n') };
};

describe('createMetrics', () => {
  it('counts what it is told', async () => {
    const { metrics, lines } = await read();
    metrics.tell({ kind: 'turn', outcome: 'understood', seconds: 0.02 });
    metrics.tell({ kind: 'turn', outcome: 'failed', seconds: 3 });
    metrics.tell({ kind: 'response', status: 503 });
    metrics.tell({ kind: 'database', operation: 'commit', seconds: 0.004, isFailed: false });
    metrics.tell({ kind: 'database', operation: 'take', seconds: 5, isFailed: true });
    expect(await lines()).toEqual(
      expect.arrayContaining([
        'aiguilleur_turns_total{outcome="understood"} 1',
        'aiguilleur_turns_total{outcome="failed"} 1',
        'aiguilleur_turns_total{outcome="not-understood"} 0',
        'aiguilleur_turn_duration_seconds_bucket{le="0.025"} 1',
        'aiguilleur_turn_duration_seconds_count 2',
        'aiguilleur_http_responses_total{status="503"} 1',
        'aiguilleur_database_operation_duration_seconds_bucket{le="0.005",operation="commit"} 1',
        'aiguilleur_database_failures_total{operation="take"} 1',
      ]),
    );
  });

  it('reads the rest when it is asked', async () => {
    const { lines } = await read();
    expect(await lines()).toEqual(
      expect.arrayContaining([
        'aiguilleur_websockets_open 3',
        'aiguilleur_database_up 1',
        'aiguilleur_inbox_waiting 2',
        'aiguilleur_inbox_oldest_age_seconds 1.5',
        'aiguilleur_outbox_waiting 0',
        'aiguilleur_outbox_oldest_age_seconds 0',
      ]),
    );
  });

  it('says of a database that is away that it is, and makes up no figure', async () => {
    const metrics = createMetrics({ countStreams: () => 0, readQueues: async () => undefined });
    const text = await metrics.format();
    expect(text).toMatch(/^aiguilleur_database_up 0$/m);
    expect(text).not.toMatch(/^aiguilleur_(in|out)box\w+ \d/m);
  });

  it('names and explains each figure as Prometheus asks', async () => {
    const { lines } = await read();
    const all = await lines();
    const names = all.filter((line) => line.startsWith('# TYPE aiguilleur_')).map((line) => line.split(' '));
    expect(names.length).toBeGreaterThan(8);
    for (const [, , name = '', type] of names) {
      expect(name).toMatch(type === 'counter' ? /_total$/ : /_(seconds|open|up|waiting)$/);
      expect(all).toContainEqual(expect.stringMatching(new RegExp(`^# HELP ${name} \\S.{10,}\\.$`)));
    }
  });

  it('has the lag of the event loop, and the memory and processor time of the process', async () => {
    const { lines } = await read();
    const text = (await lines()).join('\n');
    for (const name of [
      'nodejs_eventloop_lag_p99_seconds',
      'process_resident_memory_bytes',
      'process_cpu_seconds_total',
    ])
      expect(text).toMatch(new RegExp(`^${name} [\\d.e+-]+$`, 'm'));
  });
});

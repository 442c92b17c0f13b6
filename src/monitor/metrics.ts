import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { turnOutcomes } from '../turn-outcome.ts';
import type { Monitor, Readings } from './monitor.ts';

/** The figures of this process, as Prometheus reads them. */
export interface Metrics extends Monitor {
  readonly contentType: string;
  format(): Promise<string>;
}

/** From a turn in memory to one that waits for a database far away. */
const turnBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** From a page in memory to a database that is given up. */
const databaseBuckets = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5, 10];

export function createMetrics(readings: Readings): Metrics {
  const registry = new Registry();
  // Event-loop lag, memory, processor time, file descriptors, garbage collection.
  collectDefaultMetrics({ register: registry });
  const counted = createCounted([registry]);
  const refresh = createRead([registry], readings);
  return {
    contentType: registry.contentType,
    format: async () => {
      await refresh();
      return registry.metrics();
    },
    tell: (happening) => {
      switch (happening.kind) {
        case 'turn':
          counted.turns.inc({ outcome: happening.outcome });
          return counted.turnSeconds.observe(happening.seconds);
        case 'response':
          return counted.responses.inc({ status: happening.status });
        case 'database':
          if (happening.isFailed) counted.failures.inc({ operation: happening.operation });
          return counted.databaseSeconds.observe({ operation: happening.operation }, happening.seconds);
      }
    },
  };
}

function createCounted(registers: Registry[]) {
  const turns = new Counter({
    name: 'aiguilleur_turns_total',
    help: 'Turns of the bot that were written, by what became of them.',
    labelNames: ['outcome'],
    registers,
  });
  // A rate needs the zero before the first one.
  for (const outcome of turnOutcomes) turns.inc({ outcome }, 0);
  const turnSeconds = new Histogram({
    name: 'aiguilleur_turn_duration_seconds',
    help: 'Time from taking a message in hand until its answer is stored.',
    buckets: turnBuckets,
    registers,
  });
  const responses = new Counter({
    name: 'aiguilleur_http_responses_total',
    help: 'HTTP responses, by status; those of 500 and above are errors of the server.',
    labelNames: ['status'],
    registers,
  });
  const databaseSeconds = new Histogram({
    name: 'aiguilleur_database_operation_duration_seconds',
    help: 'Time of each operation on the conversations that are kept, its wait for a connection and the disk included.',
    labelNames: ['operation'],
    buckets: databaseBuckets,
    registers,
  });
  const failures = new Counter({
    name: 'aiguilleur_database_failures_total',
    help: 'Operations on the database that failed.',
    labelNames: ['operation'],
    registers,
  });
  return { turns, turnSeconds, responses, databaseSeconds, failures };
}

/** Gives what brings the gauges up to date; those of the database have no value while it is away. */
function createRead(registers: Registry[], { countStreams, readQueues }: Readings): () => Promise<void> {
  const gauge = (name: string, help: string): Gauge => new Gauge({ name: `aiguilleur_${name}`, help, registers });
  const streams = gauge('websockets_open', 'WebSockets on which people are told what is new.');
  const up = gauge('database_up', 'Whether the database answered just now: 1 or 0.');
  const queues = {
    inbox: {
      waiting: gauge('inbox_waiting', 'Messages heard and not answered yet, of all instances.'),
      oldest: gauge('inbox_oldest_age_seconds', 'Age of the oldest message that waits for its answer.'),
    },
    outbox: {
      waiting: gauge('outbox_waiting', 'Answers that a channel outside must still be told, of all instances.'),
      oldest: gauge('outbox_oldest_age_seconds', 'Age of the oldest answer that a channel outside must still be told.'),
    },
  };
  return async () => {
    streams.set(countStreams());
    const read = await readQueues();
    up.set(read === undefined ? 0 : 1);
    for (const name of ['inbox', 'outbox'] as const) {
      for (const figure of ['waiting', 'oldest'] as const) {
        if (read === undefined) queues[name][figure].remove();
        else queues[name][figure].set(read[name][figure]);
      }
    }
  };
}

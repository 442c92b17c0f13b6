import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { createMetrics } from '../../src/monitor/metrics.ts';

const deploy = join(import.meta.dirname, '../../deploy');

const { groups } = load(readFileSync(join(deploy, 'alerts.yml'), 'utf8')) as {
  groups: { rules: { alert: string; expr: string; annotations: Record<string, string> }[] }[];
};
const rules = groups.flatMap((group) => group.rules);

const dashboard = JSON.parse(readFileSync(join(deploy, 'grafana-dashboard.json'), 'utf8')) as {
  panels: {
    id: number;
    title: string;
    gridPos: { x: number; y: number; w: number; h: number };
    targets: { expr: string }[];
  }[];
};

/** The names of series in an expression of Prometheus. */
function namesIn(expression: string): readonly string[] {
  return [...expression.matchAll(/\b(?:aiguilleur|nodejs|process)_\w+/g)].map(([name]) => name);
}

/** As they stand in /metrics. */
async function listSeries(): Promise<ReadonlySet<string>> {
  const empty = { waiting: 0, oldest: 0 };
  const metrics = createMetrics({
    countStreams: () => 1,
    readQueues: async () => ({ inbox: empty, outbox: empty }),
  });
  metrics.tell({ kind: 'database', operation: 'commit', seconds: 0.1, isFailed: true });
  metrics.tell({ kind: 'response', status: 500 });
  metrics.tell({ kind: 'turn', outcome: 'failed', seconds: 0.1 });
  return new Set(namesIn(await metrics.format()));
}

describe('what watches the server', () => {
  const expressions = [
    ...rules.map(({ alert, expr }) => [`alert ${alert}`, expr] as const),
    ...dashboard.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [`panel ${title}`, expr] as const)),
  ];

  it.each(expressions)('%s asks for what the server tells', async (_name, expression) => {
    const series = await listSeries();
    const asked = namesIn(expression);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((name) => !series.has(name))).toEqual([]);
  });

  it('says of each alert what is wrong and what to do', () => {
    for (const { annotations } of rules) expect(Object.keys(annotations).toSorted()).toEqual(['advice', 'summary']);
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  });

  it('lays the panels side by side, none over another', () => {
    const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)} ${y + Math.floor(cell / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
  });
});

/** The bare bot behind restify: the four requests of a chat that polls, with nothing checked and a log in memory. */
import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { BotAdapter, type ResourceResponse, TurnContext } from 'botbuilder';
import restify, { type Request } from 'restify';
import { createBareBot } from '../turns/bare-bot.ts';

const logs = new Map<string, object[]>();

class LogAdapter extends BotAdapter {
  override async sendActivities(context: TurnContext, activities: readonly object[]): Promise<ResourceResponse[]> {
    const log = getLog(context.activity.conversation.id);
    return activities.map((activity) => ({ id: append(log, activity) }));
  }

  override async updateActivity(): Promise<void> {
    throw new Error('The bare bot updates no activity.');
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('The bare bot deletes no activity.');
  }

  override async continueConversation(): Promise<void> {
    throw new Error('The bare bot continues no conversation.');
  }
}

function getLog(id: string): object[] {
  const log = logs.get(id);
  if (log === undefined) throw new Error(`conversation ${id}: expected one that has begun.`);
  return log;
}

function append(log: object[], activity: object): string {
  const id = `${log.length}`;
  log.push({ ...activity, id, timestamp: new Date().toISOString() });
  return id;
}

const adapter = new LogAdapter();
const bot = createBareBot();

function begin(): object {
  const conversationId = randomUUID();
  logs.set(conversationId, []);
  return { token: conversationId, conversationId, expires_in: 3600 };
}

function say(conversationId: string, body: object): object {
  const id = append(getLog(conversationId), body);
  const conversation = { id: conversationId, isGroup: false, conversationType: '', tenantId: '', name: '' };
  const context = new TurnContext(adapter, { ...body, id, channelId: 'directline', conversation });
  setImmediate()
    .then(() => bot.run(context))
    .catch((error: unknown) => process.stderr.write(`${error}\n`));
  return { id };
}

function read(conversationId: string, watermark: number): object {
  const log = getLog(conversationId);
  return { activities: log.slice(watermark), watermark: `${log.length}` };
}

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.use(restify.plugins.queryParser());
const tokenOf = ({ headers }: Request): string => (headers.authorization ?? '').replace('Bearer ', '');
server.post('/widget/token', async (_request, response) => response.send(200, begin()));
server.post('/v3/directline/conversations', async (request, response) => {
  const conversationId = tokenOf(request);
  response.send(201, { token: conversationId, conversationId, expires_in: 3600 });
});
const path = '/v3/directline/conversations/:id/activities';
server.post(path, async (request, response) => response.send(200, say(request.params.id, request.body)));
server.get(path, async (request, response) =>
  response.send(200, read(request.params.id, Number(request.query.watermark))),
);
server.listen(0, '127.0.0.1', () => process.stdout.write(`Ready: ${server.url}\n`));

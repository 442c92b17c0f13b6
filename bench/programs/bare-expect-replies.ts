/** The SDK's own bot as Microsoft's samples serve it: CloudAdapter, state in memory, answers in the HTTP response. */
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';
import { createBareBot } from '../turns/bare-bot.ts';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = createBareBot();
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', (request, response, next) => {
  adapter.process(request, response, (context) => bot.run(context)).then(() => next(), next);
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`Ready: ${server.url}\n`));

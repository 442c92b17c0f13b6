/** The least that botbuilder and restify can be: one route, one adapter, one echo. */
import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';

class Echo extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(context.activity.text);
      await next();
    });
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new Echo();
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', (request, response, next) => {
  adapter.process(request, response, (context) => bot.run(context)).then(() => next(), next);
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`Ready: ${server.url}\n`));

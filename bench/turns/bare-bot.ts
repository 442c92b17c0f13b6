import { ActivityTypes, ConversationState, MemoryStorage, type TurnContext } from 'botbuilder';
import { DialogSet, DialogTurnStatus, TextPrompt, WaterfallDialog } from 'botbuilder-dialogs';

/** The SDK alone: state in memory, and a dialog of two steps that asks and thanks, again and again. */
export function createBareBot(): { run(context: TurnContext): Promise<void> } {
  const state = new ConversationState(new MemoryStorage());
  const dialogs = new DialogSet(state.createProperty('dialogs'));
  dialogs.add(new TextPrompt('text'));
  dialogs.add(
    new WaterfallDialog('two-steps', [
      (step) => step.prompt('text', 'Que savez-vous faire ?'),
      async (step) => {
        await step.context.sendActivity(`Merci : ${step.result}`);
        return step.endDialog();
      },
    ]),
  );
  return {
    async run(context) {
      if (context.activity.type !== ActivityTypes.Message) return;
      const stack = await dialogs.createContext(context);
      const { status } = await stack.continueDialog();
      if (status === DialogTurnStatus.empty) await stack.beginDialog('two-steps');
      await state.saveChanges(context);
    },
  };
}

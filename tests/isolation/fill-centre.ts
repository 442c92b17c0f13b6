import type { AnswerContent } from '../../src/centre-answers/answer-content.ts';
import { ridesContent } from '../fixtures/centre-answers.ts';
import type { AtWork, Side, TwoCentres } from './two-centres.ts';
import type { Visitor } from './visitor.ts';

/** What a centre keeps, of each kind one, all of it under its mark. */
export interface Kept {
  readonly side: Side;
  readonly conseiller: AtWork;
  readonly responsable: AtWork;
  /** Who asked for a counsellor, and who only talks with the bot. */
  readonly person: Visitor;
  readonly passer: Visitor;
  /** Waits in the queue, to be called back. */
  readonly caseId: string;
  readonly replyId: string;
  readonly answerId: string;
  /** What tells of it by itself: its mark, and each id. */
  readonly secrets: readonly string[];
}

/** With these and one more the same is said by five: of fewer nothing is told. */
const mostAlone = 4;

export async function fillCentre(server: TwoCentres, side: Side): Promise<Kept> {
  const { mark } = side;
  const conseiller = await server.hire(side, 'conseiller');
  const responsable = await server.hire(side, 'responsable');
  const person = await server.visit(side);
  for (const said of ['j’aime renseigner les gens au téléphone', 'parler à quelqu’un', 'Parler maintenant'])
    await person.say(said);
  for (const said of [`Quelle formation pour un ${mark} ?`, mark]) await person.say(said);
  const passer = await server.visit(side);
  const others = await Promise.all(Array.from({ length: mostAlone }, () => server.visit(side)));
  for (const each of [passer, ...others]) {
    await each.say(`Peut-on amener son ${mark} au centre ?`);
    await each.say(`je sais ${mark}er`);
  }
  const caseId = await findCaseId(server, person.conversationId);
  const [replyId, answerId] = [await addReply(responsable, mark), await publish(conseiller, answerOf(mark))];
  await publish(conseiller, { ...ridesContent, kind: 'word', wordings: [`${mark}iste`], text: 'boulanger' });
  await addNumbers(server, side, { caseId, conversationId: person.conversationId });
  const ids = [caseId, replyId, answerId, person.id, passer.id, conseiller.counsellorId, responsable.counsellorId];
  return { side, conseiller, responsable, person, passer, caseId, replyId, answerId, secrets: [mark, ...ids] };
}

async function findCaseId({ database }: TwoCentres, conversationId: string): Promise<string> {
  const row = await database.db
    .selectFrom('cases')
    .select('case_id')
    .where('conversation_id', '=', conversationId)
    .executeTakeFirstOrThrow();
  return row.case_id;
}

async function addReply({ browser }: AtWork, mark: string): Promise<string> {
  const body = { title: `Le ${mark}`, body: `Votre ${mark} est le bienvenu.` };
  return (await browser.call('POST', '/replies', { body })).body.id;
}

function answerOf(mark: string): AnswerContent {
  return { ...ridesContent, wordings: wordingsOf(mark), text: `Le ${mark} dort dans la cour.` };
}

async function publish({ browser }: AtWork, body: AnswerContent): Promise<string> {
  const { answerId, version } = (await browser.call('POST', '/answers', { body })).body;
  const { status } = await browser.call('POST', `/answers/${answerId}/publish`, { body: { version } });
  if (status !== 200) throw new Error(`« ${body.text} » is not published: ${status}`);
  return answerId;
}

/** The questions that its answer answers. */
export function wordingsOf(mark: string): readonly string[] {
  return [`Où dort le ${mark} ?`, `Le ${mark} dort où ?`, `Où se trouve le ${mark} ?`];
}

/** What only comes with months: a call to make, figures that are settled, a case that was rated. */
async function addNumbers(
  { database: { db } }: TwoCentres,
  { centreId, mark }: Side,
  of: { readonly caseId: string; readonly conversationId: string },
): Promise<void> {
  const own = { case_id: of.caseId, conversation_id: of.conversationId, centre_id: centreId };
  const when = { day: '2026-01-05', half: 'morning', contact_kind: 'email', contact: `moi@${mark}.example` };
  await db
    .insertInto('call_backs')
    .values({ ...own, ...when, done_at: null })
    .execute();
  await db
    .insertInto('satisfactions')
    .values({ ...own, rating: 'good', words: mark, at: 1 })
    .execute();
  const counts = { 'end/answered': peopleOf[centreId], 'asked/salaire': peopleOf[centreId] };
  const rows = Object.entries(counts).map(([figure, people]) => ({
    centre_id: centreId,
    month: '2026-02',
    figure,
    people,
  }));
  await db.insertInto('figure_counts').values(rows).execute();
  const answered = { day: '2026-02-03', helped: 'yes', happened: 'trained', answers: peopleOf[centreId] };
  await db
    .insertInto('follow_up_counts')
    .values({ centre_id: centreId, ...answered })
    .execute();
}

/** What of a centre's own stands in something that came from the server. */
export function findSecrets({ side, secrets }: Kept, text: string): readonly string[] {
  const number = new RegExp(`(?<!\\d)${peopleOf[side.centreId]}(?!\\d)`);
  return [...secrets.filter((secret) => text.includes(secret)), ...(number.exec(text) ?? [])];
}

/** As they are told: by fives. */
export const peopleOf: Readonly<Record<Side['centreId'], number>> = { nord: 4135, sud: 7245 };

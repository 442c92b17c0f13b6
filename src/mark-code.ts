import type { Activity, TurnContext } from 'botbuilder-core';
import { findTurnWork } from './channels/bot.ts';
import { hiddenCode, resumeCodeHours } from './channels/resume-code.ts';
import type { FollowUpBook } from './follow-up/follow-up-book.ts';
import { patienceDays } from './follow-up/follow-up-store.ts';
import type { TurnFloor } from './turn-floor.ts';

/** A code is made with the turn that tells of it; what is kept of the sentence holds a mark in its place. */
export function markCode(
  activities: readonly Partial<Activity>[],
  context: TurnContext,
  { resumeCodeFor }: TurnFloor,
  followUps: Pick<FollowUpBook, 'days'>,
): Partial<Activity>[] {
  if (resumeCodeFor === null) return [...activities];
  const days = followUps.days + patienceDays;
  const resumeMark = findTurnWork(context)?.giveResumeCode?.(resumeCodeFor === 'now' ? resumeCodeHours : days * 24);
  return activities.map((activity) =>
    activity.text?.includes(hiddenCode)
      ? { ...activity, channelData: { ...activity.channelData, resumeMark } }
      : activity,
  );
}

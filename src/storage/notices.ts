/** Something new in a log, a message that another may answer, a case changed, somebody who types, answers of a centre. */
export const noticeKinds = ['said', 'heard', 'case', 'person-types', 'counsellor-types', 'answers'] as const;

/** What one instance tells the others. */
export interface Notice {
  readonly kind: (typeof noticeKinds)[number];
  /** Empty where it is about none. */
  readonly conversationId: string;
}

/** How instances that share a database hear of each other. */
export interface Notices {
  /** Tells the others, soon; what gets lost they find in the database. */
  tell(notice: Notice): void;
  /** Whether what the others tell is heard at present. */
  isListening(): boolean;
  close(): Promise<void>;
}

/** Who hears notices. */
export interface NoticeListener {
  onNotice(notice: Notice): void;
  /** Notices may have been missed: what is in memory has to be read again. */
  onGap(): void;
}

/** For an instance that is alone. */
export const noNotices: Notices = {
  tell: () => undefined,
  isListening: () => true,
  close: async () => undefined,
};

/** The name of a conversation in every table: unlike its channel's own id, it is of no other channel. */
export function toConversationId(channelId: string, id: string): string {
  return `${channelId}/${id}`;
}

/** The channel and its own id of a conversation. */
export function splitConversationId(conversationId: string): { readonly channelId: string; readonly id: string } {
  const slash = conversationId.indexOf('/');
  return { channelId: conversationId.slice(0, slash), id: conversationId.slice(slash + 1) };
}

/** The key of a conversation's state, formed as the Bot Framework's own ConversationState does. */
export function stateKeyOf(conversationId: string): string {
  const { channelId, id } = splitConversationId(conversationId);
  return `${channelId}/conversations/${id}`;
}

/** The conversation that a key of the Bot Framework belongs to, if it does: `directline/conversations/Zm9v`. */
export function findConversationId(stateKey: string): string | null {
  const [, channelId, id] = /^([^/]+)\/conversations\/(.+)$/s.exec(stateKey) ?? [];
  return channelId === undefined || id === undefined ? null : toConversationId(channelId, id);
}

import { z } from 'zod';
import { SlackId, SlackTimestamp } from './slack-identifiers.ts';
import { slackLimits } from './slack.limits.ts';

/** A question that somebody asked in Slack, as it is queued. */
export const SlackQuestion = z.object({
  team: SlackId,
  channel: SlackId,
  user: SlackId,
  /** As Slack writes it: with mentions, links and escapes. */
  text: z.string(),
  ts: SlackTimestamp,
  /** The thread that the answer belongs into: the one in which was asked, else a new one under the question. */
  threadTs: SlackTimestamp,
  /** Between this person and us alone. */
  isDirect: z.boolean(),
  /** The channel is shared with another organisation. */
  isExternal: z.boolean(),
});
export type SlackQuestion = z.infer<typeof SlackQuestion>;

export type SlackEvent =
  { kind: 'challenge'; challenge: string } | { kind: 'question'; question: SlackQuestion } | { kind: 'other' };

const UrlVerification = z.object({ type: z.literal('url_verification'), challenge: z.string().max(1_000) });

const EventCallback = z.object({
  type: z.literal('event_callback'),
  team_id: SlackId,
  api_app_id: z.string().optional(),
  is_ext_shared_channel: z.boolean().optional(),
  event: z.unknown(),
});

const MessageEvent = z.object({
  type: z.enum(['app_mention', 'message']),
  channel: SlackId,
  channel_type: z.string().optional(),
  user: SlackId,
  text: z.string().max(slackLimits.messageCharactersMax),
  ts: SlackTimestamp,
  thread_ts: SlackTimestamp.optional(),
  app_id: z.string().optional(),
  subtype: z.unknown().optional(),
  bot_id: z.unknown().optional(),
  edited: z.unknown().optional(),
});
type MessageEvent = z.infer<typeof MessageEvent>;

/** What an event of Slack means to us. What we do not know, and what nobody asked us, is `other`. */
export function readSlackEvent(body: unknown): SlackEvent {
  const verification = UrlVerification.safeParse(body);
  if (verification.success) return { kind: 'challenge', challenge: verification.data.challenge };
  const callback = EventCallback.safeParse(body);
  if (!callback.success) return { kind: 'other' };
  const message = MessageEvent.safeParse(callback.data.event);
  if (!message.success || !isAsked(message.data, callback.data.api_app_id)) return { kind: 'other' };
  const { channel, user, text, ts, thread_ts: threadTs = ts } = message.data;
  const question = {
    team: callback.data.team_id,
    channel,
    user,
    // Neither has a place in a database, and nobody can have meant them.
    text: text.toWellFormed().replaceAll('\0', ' '),
    ts,
    threadTs,
    isDirect: isDirect(message.data),
    isExternal: callback.data.is_ext_shared_channel === true,
  };
  return { kind: 'question', question };
}

/** A mention or a direct message that a person wrote: no bot's, not our own, no edit, no notice of something else. */
function isAsked(message: MessageEvent, ourAppId: string | undefined): boolean {
  if (message.subtype !== undefined || message.bot_id !== undefined || message.edited !== undefined) return false;
  if (message.app_id !== undefined && message.app_id === ourAppId) return false;
  return message.text.trim() !== '' && (message.type === 'app_mention' || isDirect(message));
}

function isDirect({ type, channel_type: channelType }: MessageEvent): boolean {
  return type === 'message' && channelType === 'im';
}

import { z } from 'zod';
import { SlackId, SlackTimestamp } from './slack-identifiers.ts';

export const helpfulAction = 'footnote-helpful';
export const wrongSourceAction = 'footnote-wrong-source';

/** What a button or a choice under an answer stands for. */
export interface Judged {
  answerId: string;
  /** Null for the answer as a whole. */
  citation: number | null;
}

export function toActionValue({ answerId, citation }: Judged): string {
  return citation === null ? answerId : `${answerId}#${citation}`;
}

function fromActionValue(value: string): Judged | null {
  const [, answerId, citation] = /^([a-z]{3}_[0-9a-z]{1,40})(?:#(\d{1,4}))?$/.exec(value) ?? [];
  if (answerId === undefined) return null;
  return { answerId, citation: citation === undefined ? null : Number(citation) };
}

/** Somebody's verdict on an answer, as it is queued. */
export const SlackPress = z.object({
  team: SlackId,
  channel: SlackId,
  user: SlackId,
  messageTs: SlackTimestamp,
  threadTs: SlackTimestamp,
  /** When it was pressed: each press has its own. */
  actionTs: SlackTimestamp,
  isDirect: z.boolean(),
  helpful: z.boolean(),
  answerId: z.string(),
  citation: z.number().int().nullable(),
});
export type SlackPress = z.infer<typeof SlackPress>;

const Action = z.object({
  action_id: z.enum([helpfulAction, wrongSourceAction]),
  action_ts: SlackTimestamp,
  value: z.string().optional(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

const BlockActions = z.object({
  type: z.literal('block_actions'),
  team: z.object({ id: SlackId }),
  user: z.object({ id: SlackId }),
  channel: z.object({ id: SlackId }),
  message: z.object({ ts: SlackTimestamp, thread_ts: SlackTimestamp.optional() }),
  actions: z.array(z.unknown()).max(10),
});

/** The verdicts in an interaction of Slack; none in what we do not know. */
export function readSlackPresses(payload: unknown): SlackPress[] {
  const parsed = BlockActions.safeParse(payload);
  if (!parsed.success) return [];
  const { team, user, channel, message, actions } = parsed.data;
  return actions.flatMap((given) => {
    const action = Action.safeParse(given);
    if (!action.success) return [];
    const { value, selected_option: selected, action_id: actionId, action_ts: actionTs } = action.data;
    const judged = fromActionValue(selected?.value ?? value ?? '');
    if (judged === null) return [];
    return {
      team: team.id,
      channel: channel.id,
      user: user.id,
      messageTs: message.ts,
      threadTs: message.thread_ts ?? message.ts,
      actionTs,
      // Channels of two begin with D. To take one for the other only decides under which name the verdict is kept.
      isDirect: channel.id.startsWith('D'),
      helpful: actionId === helpfulAction,
      ...judged,
    };
  });
}

import type { Audience, Subject } from '@footnote/core';
import type { SlackUser } from './slack-web-api.ts';

export type SlackAsker =
  | {
      kind: 'member';
      subject: Subject;
      /** Who sees the answer besides: null when nobody does. */
      audience: Audience | null;
    }
  /** Not, or not fully, of this workspace. */
  | { kind: 'stranger' }
  | { kind: 'bot' };

/**
 * Who asks, to Footnote. In a channel everybody may be among the readers, so only what everyone may read is used. In a
 * direct message a person with an e-mail address reads what that address may read. Whom Slack does not show is a stranger.
 */
export function toSlackAsker(
  user: SlackUser | null,
  { teamId, isDirect }: { teamId: string; isDirect: boolean },
): SlackAsker {
  if (user === null) return { kind: 'stranger' };
  if (user.is_bot) return { kind: 'bot' };
  const isGuest = user.is_restricted || user.is_ultra_restricted || user.is_stranger;
  if (isGuest || user.deleted || user.team_id !== teamId) return { kind: 'stranger' };
  const email = user.is_email_confirmed === false ? '' : (user.profile.email ?? '').trim();
  const common = { groups: [], scopes: ['search', 'answer'] } satisfies Partial<Subject>;
  if (isDirect && email !== '') {
    return { kind: 'member', subject: { ...common, id: `user:${email}`, user: email }, audience: null };
  }
  const subject: Subject = { ...common, id: `slack:${teamId}:${user.id}`, user: null };
  return { kind: 'member', subject, audience: isDirect ? null : { groups: ['everyone'] } };
}

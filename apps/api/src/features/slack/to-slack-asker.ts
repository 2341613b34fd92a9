import { scopesOf, type Audience, type ResolveSubject, type Subject } from '@footnote/core';
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

interface Asking {
  teamId: string;
  isDirect: boolean;
  directory: Pick<ResolveSubject, 'byVouchedName'>;
}

/**
 * Who asks, to Footnote. In a channel everybody may be among the readers, so only what everyone may read is used. In a
 * direct message a person with an e-mail address reads what that address may read. Whom Slack does not show is a stranger,
 * and so is whom Footnote has suspended.
 */
export async function toSlackAsker(
  user: SlackUser | null,
  { teamId, isDirect, directory }: Asking,
): Promise<SlackAsker> {
  if (user === null) return { kind: 'stranger' };
  if (user.is_bot) return { kind: 'bot' };
  const isGuest = user.is_restricted || user.is_ultra_restricted || user.is_stranger;
  if (isGuest || user.deleted || user.team_id !== teamId) return { kind: 'stranger' };
  const id = `slack:${teamId}:${user.id}`;
  const nobody: Subject = { id, user: null, groups: [], scopes: scopesOf('reader'), credential: id };
  const email = user.is_email_confirmed === false ? '' : (user.profile.email ?? '').trim();
  const person = email === '' ? nobody : await directory.byVouchedName(email, id);
  if (person === null) return { kind: 'stranger' };
  if (isDirect) return { kind: 'member', subject: person, audience: null };
  return { kind: 'member', subject: nobody, audience: { groups: ['everyone'] } };
}

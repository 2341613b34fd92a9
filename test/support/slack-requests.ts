import { createHmac } from 'node:crypto';
import { sendRaw, type RawReply } from './send-raw.ts';
import { slackBot, slackTeam } from './start-slack.ts';

export interface SlackMessageFields {
  user: string;
  text: string;
  channel: string;
  ts: string;
  thread_ts?: string;
  [field: string]: unknown;
}

let lastMessage = 0;
let lastEvent = 0;

/** The time of a new message: Slack gives each out once. */
export function nextTs(): string {
  lastMessage += 1;
  return `${Math.floor(Date.now() / 1000)}.${String(lastMessage).padStart(6, '0')}`;
}

/** The event of somebody who mentions us in a channel. */
export function mentionEvent({ text, ...message }: SlackMessageFields, envelope: object = {}): object {
  return eventCallback({ type: 'app_mention', text: `<@${slackBot}> ${text}`, ...message }, envelope);
}

/** The event of somebody who writes to us alone. */
export function directMessageEvent(message: SlackMessageFields): object {
  return eventCallback({ type: 'message', channel_type: 'im', ...message });
}

export function eventCallback(event: object, envelope: object = {}): object {
  lastEvent += 1;
  return {
    token: 'deprecated',
    team_id: slackTeam,
    api_app_id: 'A0FOOTNOTE',
    type: 'event_callback',
    event_id: `Ev${lastEvent}`,
    event_time: Math.floor(Date.now() / 1000),
    is_ext_shared_channel: false,
    authorizations: [{ team_id: slackTeam, user_id: slackBot, is_bot: true }],
    event,
    ...envelope,
  };
}

/** Somebody presses a button, or chooses from a list, under a message of ours. */
export function pressPayload(press: {
  user: string;
  channel: string;
  messageTs: string;
  threadTs: string;
  action: { action_id: string; value: string };
}): object {
  const { user, channel, messageTs, threadTs, action } = press;
  return {
    type: 'block_actions',
    api_app_id: 'A0FOOTNOTE',
    team: { id: slackTeam, domain: 'example' },
    user: { id: user, team_id: slackTeam },
    channel: { id: channel, name: 'general' },
    container: { type: 'message', message_ts: messageTs, channel_id: channel, thread_ts: threadTs },
    message: { type: 'message', ts: messageTs, thread_ts: threadTs },
    actions: [{ type: 'button', block_id: 'b', action_ts: nextTs(), ...action }],
  };
}

/** Where the service is, and what it believes Slack to sign with. */
export interface SlackTarget {
  url: string;
  signingSecret: string;
}

export function sendSlackEvent(
  { url, signingSecret }: SlackTarget,
  event: object,
  headers: Record<string, string> = {},
): Promise<RawReply> {
  const body = JSON.stringify(event);
  return sendSigned(`${url}/api/v1/slack/events`, { body, signingSecret, contentType: 'application/json' }, headers);
}

export function sendSlackInteraction({ url, signingSecret }: SlackTarget, payload: object): Promise<RawReply> {
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const contentType = 'application/x-www-form-urlencoded';
  return sendSigned(`${url}/api/v1/slack/interactions`, { body, signingSecret, contentType });
}

/** The headers of a request that Slack would sign with this secret now. */
export function slackSignature(body: string, signingSecret: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` };
}

function sendSigned(
  url: string,
  { body, signingSecret, contentType }: { body: string; signingSecret: string; contentType: string },
  headers: Record<string, string> = {},
): Promise<RawReply> {
  const signed = { 'content-type': contentType, ...slackSignature(body, signingSecret), ...headers };
  return sendRaw(url, { method: 'POST', headers: signed, body });
}

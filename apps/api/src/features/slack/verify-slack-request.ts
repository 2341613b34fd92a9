import { createHmac, timingSafeEqual } from 'node:crypto';
import { slackLimits } from './slack.limits.ts';

export interface SlackRequest {
  /** `X-Slack-Signature` and `X-Slack-Request-Timestamp` as they were sent. */
  signature: string | string[] | undefined;
  timestamp: string | string[] | undefined;
  body: Uint8Array;
}

/** Whether Slack sent these very bytes just now (v0 signature). A header that is missing or there twice is a no. */
export function verifySlackRequest(
  { signature, timestamp, body }: SlackRequest,
  { signingSecret, now }: { signingSecret: string; now: Date },
): boolean {
  if (signingSecret.trim() === '') return false;
  if (typeof signature !== 'string' || !/^v0=[0-9a-f]{64}$/.test(signature)) return false;
  if (typeof timestamp !== 'string' || !/^\d{1,12}$/.test(timestamp)) return false;
  const ageSeconds = Math.abs(now.getTime() / 1000 - Number(timestamp));
  if (ageSeconds > slackLimits.requestAgeSecondsMax) return false;
  // The time is hashed as it was sent: written anew it could be another text with the same value.
  const expected = createHmac('sha256', signingSecret).update(`v0:${timestamp}:`).update(body).digest('hex');
  return timingSafeEqual(Buffer.from(signature), Buffer.from(`v0=${expected}`));
}

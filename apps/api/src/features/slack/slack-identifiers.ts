import { z } from 'zod';

/** Of a workspace, user or channel, such as `U012AB3CD`. */
export const SlackId = z.string().regex(/^[A-Z0-9]{2,30}$/);
/** Of a message in its channel: a time that Slack gives out once. */
export const SlackTimestamp = z.string().regex(/^\d{1,12}\.\d{1,9}$/);

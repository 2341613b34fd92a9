import { z } from 'zod';

/** Block Kit as Slack documents it, as far as we use it: kinds, required fields and lengths. */

const mrkdwn = z.strictObject({
  type: z.literal('mrkdwn'),
  text: z.string().min(1).max(3_000),
  verbatim: z.boolean().optional(),
});

function plainText(charactersMax: number) {
  return z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(charactersMax),
    emoji: z.boolean().optional(),
  });
}

const button = z.strictObject({
  type: z.literal('button'),
  action_id: z.string().max(255),
  text: plainText(75),
  value: z.string().max(2_000).optional(),
});

const select = z.strictObject({
  type: z.literal('static_select'),
  action_id: z.string().max(255),
  placeholder: plainText(150).optional(),
  options: z
    .array(z.strictObject({ text: plainText(75), value: z.string().min(1).max(150) }))
    .min(1)
    .max(100),
});

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('section'), text: mrkdwn }),
  z.strictObject({ type: z.literal('context'), elements: z.array(mrkdwn).min(1).max(10) }),
  z.strictObject({
    type: z.literal('actions'),
    elements: z
      .array(z.discriminatedUnion('type', [button, select]))
      .min(1)
      .max(25),
  }),
]);

const blocks = z.array(block).max(50);
export type SlackBlocks = z.infer<typeof blocks>;

/** The blocks of a message; null when Slack would not take them. */
export function checkSlackBlocks(sent: unknown): SlackBlocks | null {
  return blocks.safeParse(sent).data ?? null;
}

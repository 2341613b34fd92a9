interface MrkdwnText {
  type: 'mrkdwn';
  text: string;
  /** Slack then links nothing by itself, neither addresses nor names. */
  verbatim: true;
}

interface PlainText {
  type: 'plain_text';
  text: string;
  emoji: false;
}

interface Option {
  text: PlainText;
  value: string;
}

export type SlackAction =
  | { type: 'button'; action_id: string; text: PlainText; value: string }
  | { type: 'static_select'; action_id: string; placeholder: PlainText; options: Option[] };

/** The blocks of Slack's Block Kit that our messages are made of. */
export type SlackBlock =
  | { type: 'section'; text: MrkdwnText }
  | { type: 'context'; elements: MrkdwnText[] }
  | { type: 'actions'; elements: SlackAction[] };

/** What is posted: `text` alone, or `blocks` with `text` for notifications. Both are mrkdwn. */
export interface SlackMessage {
  text: string;
  blocks: SlackBlock[];
}

export function mrkdwn(text: string): MrkdwnText {
  return { type: 'mrkdwn', text, verbatim: true };
}

export function plainText(text: string): PlainText {
  return { type: 'plain_text', text, emoji: false };
}

/** A message of one text that we wrote ourselves. */
export function plainMessage(text: string): SlackMessage {
  return { text, blocks: [{ type: 'section', text: mrkdwn(text) }] };
}

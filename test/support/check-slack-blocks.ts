interface TextObject {
  type: 'mrkdwn' | 'plain_text';
  text: string;
}

interface SlackElement {
  type: 'button' | 'static_select';
  action_id: string;
  /** Of a button. */
  text?: TextObject;
  value?: string;
  /** Of a select. */
  placeholder?: TextObject;
  options?: { text: TextObject; value: string }[];
}

export type SlackBlock =
  | { type: 'section'; text: TextObject }
  | { type: 'context'; elements: TextObject[] }
  | { type: 'actions'; elements: SlackElement[] };

/** Whether Slack would take these blocks: the kinds that we use, with the fields and lengths that Block Kit documents. */
export function areSlackBlocks(sent: unknown): sent is SlackBlock[] {
  return isList(sent, 0, 50) && sent.every(isBlock);
}

function isBlock(block: unknown): boolean {
  const { type, text, elements } = fieldsOf(block);
  switch (type) {
    case 'section':
      return isText(text, 'mrkdwn', 3_000);
    case 'context':
      return isList(elements, 1, 10) && elements.every((element) => isText(element, 'mrkdwn', 3_000));
    case 'actions':
      return isList(elements, 1, 25) && elements.every(isElement);
    default:
      return false;
  }
}

function isElement(element: unknown): boolean {
  const { type, action_id: action, text, value, placeholder, options } = fieldsOf(element);
  if (!isString(action, 255)) return false;
  if (type === 'button') return isText(text, 'plain_text', 75) && isString(value, 2_000);
  const isSelect = type === 'static_select' && isText(placeholder, 'plain_text', 150);
  return isSelect && isList(options, 1, 100) && options.every(isOption);
}

function isOption(option: unknown): boolean {
  const { text, value } = fieldsOf(option);
  return isText(text, 'plain_text', 75) && isString(value, 150);
}

function isText(object: unknown, type: TextObject['type'], charactersMax: number): boolean {
  const { type: actual, text } = fieldsOf(object);
  return actual === type && isString(text, charactersMax);
}

function isString(value: unknown, charactersMax: number): boolean {
  return typeof value === 'string' && value.length >= 1 && value.length <= charactersMax;
}

function isList(value: unknown, itemsMin: number, itemsMax: number): value is unknown[] {
  return Array.isArray(value) && value.length >= itemsMin && value.length <= itemsMax;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

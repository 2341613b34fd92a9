import type { IncomingHttpHeaders } from 'node:http';

/** What the stand-in's one account and one model are called. */
export const standInKey = 'sk-stand-in-0123456789';
export const standInName = 'stand-in-large-1';

/** A reply of a provider, before it is written as JSON. */
export interface ProviderReply {
  status: number;
  body: unknown;
}

export interface ProviderProtocol {
  /** What is wrong with a request, as the provider says it; null when nothing is. */
  refuse(headers: IncomingHttpHeaders, body: Record<string, unknown>): ProviderReply | null;
  /** Everything that the model is to read, in order. */
  promptOf(body: Record<string, unknown>): string;
  answer(text: string, counts: { tokensIn: number; tokensOut: number; isCut: boolean }): ProviderReply;
}

function textOf(messages: unknown): string {
  if (!Array.isArray(messages)) return '';
  return messages.map(({ content }) => (typeof content === 'string' ? content : partsOf(content))).join('\n');
}

function partsOf(content: unknown): string {
  return Array.isArray(content) ? content.map(({ text }) => String(text)).join('\n') : '';
}

function openAiError(status: number, code: string | null, message: string): ProviderReply {
  return { status, body: { error: { message, type: 'invalid_request_error', param: null, code } } };
}

/** `POST /v1/chat/completions`. */
const chatCompletions: ProviderProtocol = {
  refuse({ authorization }, { model, messages, stream }) {
    if (authorization !== `Bearer ${standInKey}`) {
      return openAiError(401, 'invalid_api_key', `Incorrect API key provided: ${authorization ?? 'none'}.`);
    }
    if (model !== standInName) {
      return openAiError(404, 'model_not_found', `The model ${JSON.stringify(model)} does not exist.`);
    }
    if (!Array.isArray(messages) || messages.length === 0)
      return openAiError(400, null, "'messages' must not be empty.");
    return stream === true ? openAiError(400, null, 'The stand-in does not stream.') : null;
  },
  promptOf: ({ messages }) => textOf(messages),
  answer: (text, { tokensIn, tokensOut, isCut }) => ({
    status: 200,
    body: {
      id: 'chatcmpl-standin',
      object: 'chat.completion',
      created: 1_767_225_600,
      model: standInName,
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: text, refusal: null },
          logprobs: null,
          finish_reason: isCut ? 'length' : 'stop',
        },
      ],
      usage: { prompt_tokens: tokensIn, completion_tokens: tokensOut, total_tokens: tokensIn + tokensOut },
    },
  }),
};

function anthropicError(status: number, type: string, message: string): ProviderReply {
  return { status, body: { type: 'error', error: { type, message }, request_id: 'req_standin' } };
}

/** `POST /v1/messages`. */
const messages: ProviderProtocol = {
  refuse(headers, body) {
    if (headers['x-api-key'] !== standInKey) return anthropicError(401, 'authentication_error', 'invalid x-api-key');
    if (headers['anthropic-version'] !== '2023-06-01') {
      return anthropicError(400, 'invalid_request_error', 'anthropic-version: header is required');
    }
    if (typeof body.max_tokens !== 'number') {
      return anthropicError(400, 'invalid_request_error', 'max_tokens: Field required');
    }
    if (body.model !== standInName) return anthropicError(404, 'not_found_error', `model: ${String(body.model)}`);
    if (!Array.isArray(body.messages) || body.messages.length === 0) {
      return anthropicError(400, 'invalid_request_error', 'messages: at least one message is required');
    }
    return null;
  },
  promptOf: ({ system, messages: sent }) =>
    `${typeof system === 'string' ? system : partsOf(system)}\n${textOf(sent)}`.trim(),
  answer: (text, { tokensIn, tokensOut, isCut }) => ({
    status: 200,
    body: {
      id: 'msg_standin',
      type: 'message',
      role: 'assistant',
      model: standInName,
      content: [{ type: 'text', text }],
      stop_reason: isCut ? 'max_tokens' : 'end_turn',
      stop_sequence: null,
      usage: { input_tokens: tokensIn, output_tokens: tokensOut },
    },
  }),
};

export const protocolByPath = new Map<string, ProviderProtocol>([
  ['/v1/chat/completions', chatCompletions],
  ['/v1/messages', messages],
]);

import type { z } from 'zod';
import { AnswerEvents, type AnswerEvent, type AnswerEventName } from './answers.ts';
import { ServiceUnreachableError, UnexpectedResponseError } from './client-errors.ts';
import { parseEventStream, type ServerSentEvent } from './parse-event-stream.ts';

/** Events of an open stream. @throws ServiceUnreachableError when the connection breaks */
export async function* readEvents(response: Response, signal?: AbortSignal): AsyncGenerator<ServerSentEvent> {
  if (response.body === null) throw new UnexpectedResponseError(response.url, response.status);
  try {
    yield* parseEventStream(response.body);
  } catch (cause) {
    signal?.throwIfAborted();
    throw new ServiceUnreachableError(response.url, cause);
  }
}

/** Lines of newline-delimited JSON, each as the schema says. */
export async function* readLines<Schema extends z.ZodType>(
  schema: Schema,
  response: Response,
): AsyncGenerator<z.output<Schema>> {
  if (response.body === null) throw new UnexpectedResponseError(response.url, response.status);
  const reader = response.body.getReader();
  const text = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const lines = (rest + text.decode(value, { stream: !done })).split('\n');
      rest = done ? '' : (lines.pop() ?? '');
      for (const line of lines) if (line.trim() !== '') yield schema.parse(JSON.parse(line));
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** An event of an answer; null for a name that this version of the contract does not know. */
export function toAnswerEvent(event: ServerSentEvent): AnswerEvent | null {
  if (!isAnswerEventName(event.event)) return null;
  const name = event.event;
  return { name, data: AnswerEvents[name].parse(JSON.parse(event.data)) } as AnswerEvent;
}

function isAnswerEventName(name: string): name is AnswerEventName {
  return Object.hasOwn(AnswerEvents, name);
}

/** How the OpenAPI document says that a response is an `EventStream`: by the form of one event. */
export function eventContent(names: string[]) {
  const schema = {
    type: 'object',
    description: 'One event of the stream. `data` is JSON.',
    properties: { id: { type: 'string' }, event: { type: 'string', enum: names }, data: { type: 'string' } },
    required: ['event', 'data'],
  };
  return { 'text/event-stream': { schema } };
}

import { z } from 'zod';

export const SuggestResponse = z
  .object({ suggestions: z.array(z.object({ text: z.string(), kind: z.enum(['title', 'question', 'term']) })) })
  .meta({ id: 'SuggestResponse' });
export type SuggestResponse = z.infer<typeof SuggestResponse>;

'use client';

import { useEffect, useState } from 'react';
import { apiClient } from '../../lib/api-client.ts';

const settleMs = 80;
const suggestionsMax = 6;

/** Suggestions for what is typed so far. Late answers to earlier letters are dropped; none is not an error. */
export function useSuggestions(text: string): string[] {
  const [suggestions, setSuggestions] = useState<string[]>([]);
  const query = text.trim();
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      if (query === '') return setSuggestions([]);
      apiClient()
        .then((client) => client.suggest(query, { signal: abort.signal }))
        .then(({ suggestions: found }) =>
          setSuggestions(found.slice(0, suggestionsMax).map(({ text: words }) => words)),
        )
        .catch(() => abort.signal.aborted || setSuggestions([]));
    }, settleMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query]);
  return suggestions;
}

'use client';

import { contractLimits } from '@footnote/contracts';
import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { Icon } from '../../components/ui/icon.tsx';
import { looksLikeQuestion } from '../../lib/looks-like-question.ts';
import { askLink, searchLink } from '../../lib/page-links.ts';

const sizes = {
  large: {
    form: 'min-h-14 pl-4',
    input: 'text-17 sm:text-21',
    icon: 'mr-3',
    placeholder: 'Ask a question or search',
    emptyButton: '',
  },
  bar: {
    form: 'min-h-10 pl-3',
    input: 'text-17 sm:text-15',
    icon: 'mr-2',
    placeholder: 'Ask or search',
    emptyButton: 'max-sm:hidden',
  },
};

interface QueryBoxProps {
  size: keyof typeof sizes;
  initialQuery?: string;
}

/** The one box: asks what looks like a question, searches for the rest, and says beforehand which it will be. */
export function QueryBox({ size, initialQuery = '' }: QueryBoxProps) {
  const router = useRouter();
  const [query, setQuery] = useState(initialQuery);
  const look = sizes[size];
  const asks = looksLikeQuestion(query);
  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const text = query.trim();
    if (text !== '') router.push(asks ? askLink(text) : searchLink(text));
  }
  return (
    <form
      role="search"
      action="/search"
      onSubmit={handleSubmit}
      className={`flex w-full items-center rounded-md border border-rule bg-raised pr-1.5 outline-offset-2 outline-accent has-[input:focus-visible]:outline-2 ${look.form}`}
    >
      <Icon name="search" className={`shrink-0 text-faint ${look.icon}`} />
      <label className="sr-only" htmlFor={`query-${size}`}>
        Ask a question or search the documents
      </label>
      <input
        id={`query-${size}`}
        name="q"
        type="text"
        enterKeyHint={asks ? 'go' : 'search'}
        autoComplete="off"
        spellCheck={false}
        maxLength={contractLimits.questionCharactersMax}
        placeholder={look.placeholder}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        data-query-box
        className={`min-w-0 flex-1 bg-transparent text-ink outline-none placeholder:text-faint ${look.input}`}
      />
      <button
        type="submit"
        className={`inline-flex h-8 shrink-0 cursor-pointer items-center gap-1.5 rounded-md px-2 text-13 ${query.trim() === '' ? `text-faint ${look.emptyButton}` : 'text-accent'} hover:bg-paper`}
      >
        {asks ? 'Ask' : 'Search'}
        <Icon name="enter" className="hidden sm:block" />
      </button>
    </form>
  );
}

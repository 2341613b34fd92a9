/** Types of `footnote-plugin.js`, version 1, for plugins that are checked with TypeScript. */

export interface Place {
  documentId: string;
  versionId: string;
  /** Of the version's text, in UTF-16 code units. */
  start: number;
  end: number;
}

export interface PassageFound extends Place {
  title: string;
  text: string;
}

export interface Context {
  slot: 'answer-footer' | 'document-tab';
  theme: 'light' | 'dark';
  locale: string;
  colours: Record<string, string>;
  /** With the permission `read-answer`, below an answer; else null. */
  answer: {
    id: string;
    question: string;
    text: string;
    sentences: { text: string; citations: number[] }[];
    citations: (Place & { number: number; title: string; quote: string })[];
  } | null;
  /** With the permission `read-document`, in a document's tab; else null. */
  document: { id: string; versionId: string; title: string; text: string; cut: boolean } | null;
}

export interface FootnoteKit {
  onContext(listener: (context: Context) => void): void;
  /** Rejects with an Error whose `code` is `not-permitted`, `too-many-searches` or `search-failed`. */
  search(query: string): Promise<PassageFound[]>;
  openDocument(place: Place): void;
  fitHeight(): void;
}

declare global {
  interface Window {
    footnote: FootnoteKit;
  }
}

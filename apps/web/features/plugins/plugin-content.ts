import type { Answer, DocumentText, PluginContext, PluginPermission } from '@footnote/contracts';

/** What stands where the plugin stands; the look of the page is added when it is sent. */
export type PluginContent = Pick<PluginContext, 'answer' | 'document'>;

/** Of an answer, what a plugin may read: nothing without its permission. */
export function contentOfAnswer(answer: Answer, permissions: readonly PluginPermission[]): PluginContent {
  if (!permissions.includes('read-answer')) return { answer: null, document: null };
  const { id, question, text, sentences, citations } = answer;
  return {
    answer: {
      id,
      question,
      text,
      sentences: sentences.map((sentence) => ({ text: sentence.text, citations: sentence.citations })),
      citations: citations.map(({ number, documentId, versionId, title, quote, start, end }) => ({
        number,
        documentId,
        versionId,
        title,
        quote,
        start,
        end,
      })),
    },
    document: null,
  };
}

/** A document's text for a plugin that may read it, as far as `charactersMax`. */
export function contentOfDocument(
  { documentId, versionId, text }: Pick<DocumentText, 'documentId' | 'versionId' | 'text'>,
  { title, charactersMax }: { title: string; charactersMax: number },
): PluginContent {
  const cut = text.length > charactersMax;
  const given = cut ? text.slice(0, charactersMax).toWellFormed() : text;
  return { answer: null, document: { id: documentId, versionId, title, text: given, cut } };
}

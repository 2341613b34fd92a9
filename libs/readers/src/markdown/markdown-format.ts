import type { Format } from '../format.ts';

export const markdownFormat: Format = {
  mediaTypes: ['text/markdown', 'text/x-markdown'],
  fileExtensions: ['md', 'markdown', 'mdown', 'mkd'],
  loadReader: async () => new (await import('./markdown-reader.ts')).MarkdownReader(),
};

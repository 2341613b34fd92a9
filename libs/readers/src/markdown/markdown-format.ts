import type { Format } from '../format.ts';

const mediaTypes = ['text/markdown', 'text/x-markdown'] as const;

export const markdownFormat: Format = {
  mediaTypes,
  fileExtensions: ['md', 'markdown', 'mdown', 'mkd'],
  knownByContent: false,
  loadReader: async () => new (await import('./markdown-reader.ts')).MarkdownReader(mediaTypes),
};

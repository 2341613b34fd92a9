import type { TemplateTag } from './find-template-tags.ts';

/** Statements of Liquid, Nunjucks and Jinja that steer the template and show nothing themselves. */
const controlWords = new Set([
  ...['if', 'elsif', 'elif', 'else', 'unless', 'case', 'when', 'for', 'cycle', 'break', 'continue', 'set', 'assign'],
  ...['capture', 'increment', 'decrement', 'macro', 'call', 'filter', 'block', 'extends', 'import', 'from', 'include'],
  ...['render', 'layout', 'section', 'raw', 'verbatim', 'comment', 'tablerow', 'liquid', 'highlight', 'with'],
]);

const quoted = /"([^"]*)"|'([^']*)'/g;

/** What a reader most likely sees where the tag stands: its first quoted argument that is not a path, or nothing. */
export function visibleTextOf(tag: TemplateTag): string {
  const isStatement = tag.source.startsWith('{%');
  const startsQuoted = /^-?\s*["']/.test(tag.inner);
  if (isStatement ? controlWords.has(tag.name) : !startsQuoted || tag.source.startsWith('{#')) return '';
  return quotedArguments(tag).find((argument) => !isPath(argument)) ?? '';
}

/** What a link or image that is built with the tag points to. */
export function destinationOf(tag: TemplateTag): string {
  return quotedArguments(tag)[0] ?? '';
}

function quotedArguments(tag: TemplateTag): string[] {
  return [...tag.inner.matchAll(quoted)].map((match) => match[1] ?? match[2] ?? '');
}

/** Paths and file names steer the generator; a full web address is worth showing. */
function isPath(argument: string): boolean {
  if (/\s/.test(argument) || /^https?:\/\//.test(argument)) return false;
  return argument.includes('/') || /\.[a-z0-9]{2,5}$/i.test(argument);
}

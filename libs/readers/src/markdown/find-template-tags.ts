import { readerLimits } from '../reader.limits.ts';

export interface TemplateTag {
  start: number;
  end: number;
  /** As written, delimiters included. */
  source: string;
  /** What stands between the delimiters. */
  inner: string;
  /** First word of a statement such as `{% alert "…" %}`; empty for expressions and comments. */
  name: string;
}

const closers: Readonly<Record<string, string>> = { '{%': '%}', '{{': '}}', '{#': '#}' };

/** Template tags in order; what does not close, is overlong, or holds another opener is ordinary text. */
export function findTemplateTags(source: string): TemplateTag[] {
  const tags: TemplateTag[] = [];
  const opener = /\{%|\{\{|\{#(?=\s)/g;
  for (let match = opener.exec(source); match; match = opener.exec(source)) {
    const tag = readTag(source, match.index, match[0]);
    if (!tag) continue;
    tags.push(tag);
    opener.lastIndex = tag.end;
  }
  return tags;
}

function readTag(source: string, start: number, opener: string): TemplateTag | null {
  const closer = closers[opener] ?? '';
  const reach = source.slice(start + 2, start + 2 + readerLimits.templateTagCharactersMax);
  const length = reach.indexOf(closer);
  if (length < 0) return null;
  const inner = reach.slice(0, length);
  const swallowsAnother = opener === '{{' ? /\{\{|\{%-?\s*end/.test(inner) : inner.includes(opener);
  if (swallowsAnother) return null;
  const end = start + 2 + length + 2;
  const name = opener === '{%' ? (/^-?\s*([A-Za-z_][\w-]*)/.exec(inner)?.[1] ?? '') : '';
  return { start, end, source: source.slice(start, end), inner, name };
}

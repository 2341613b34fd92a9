import { parse } from 'yaml';
import { cleanLine } from '../clean-text.ts';
import { readerLimits } from '../reader.limits.ts';

export interface SplitFrontMatter {
  title: string | null;
  /** The document without its front matter. */
  body: string;
  /** Why the front matter could not be understood, or null. */
  problem: string | null;
}

/** Parts a document from the YAML between `---` lines at its very start; two mere rules with text between stay text. */
export function splitFrontMatter(source: string): SplitFrontMatter {
  const none = { title: null, body: source, problem: null };
  if (!source.startsWith('---\n')) return none;
  const end = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(source.slice(3, readerLimits.frontMatterCharactersMax));
  if (!end) return none;
  const yaml = source.slice(4, 3 + end.index + 1);
  const body = source.slice(3 + end.index + end[0].length);
  try {
    const fields: unknown = parse(yaml, { logLevel: 'error' });
    if (fields === null) return { title: null, body, problem: null };
    return typeof fields === 'object' ? { title: titleOf(fields), body, problem: null } : none;
  } catch {
    // People forget to quote colons; the page still has its title line. Anything else is not front matter at all.
    if (!/^[\w-]+[ \t]*:/.test(yaml.trimStart())) return none;
    return { title: titleLine(yaml), body, problem: 'The front matter is not valid YAML; only its title was read.' };
  }
}

function titleOf(fields: object): string | null {
  const title = 'title' in fields ? fields.title : null;
  return typeof title === 'string' || typeof title === 'number' ? cleanLine(String(title)) || null : null;
}

function titleLine(yaml: string): string | null {
  const value = /^title[ \t]*:(.*)$/m.exec(yaml)?.[1] ?? '';
  return cleanLine(value.replace(/^\s*(["'])(.*)\1\s*$/, '$2')) || null;
}

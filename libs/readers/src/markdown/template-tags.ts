import { findFencedRanges, isInside } from './fenced-ranges.ts';
import { findTemplateTags, type TemplateTag } from './find-template-tags.ts';
import { destinationOf, visibleTextOf } from './template-tag-text.ts';

/** Where a tag stands decides what takes its place: what is seen, what a link points to, or (in code) the tag itself. */
type TagPlace = 'text' | 'html-text' | 'destination' | 'source';

/** Markdown in which each template tag has become a plain word, so that tags in link addresses do not break the link. */
export interface ProtectedMarkdown {
  markdown: string;
  /** Tags that show nothing, by name, for a warning. */
  leftOut: string[];
  /** Replaces the words in a piece of the parsed document. */
  restore(text: string, place: TagPlace): string;
}

/**
 * Handles the tags of Liquid, Nunjucks and their kin (`{% … %}`, `{{ … }}`, `{# … #}`): `comment` blocks are hidden text
 * and go, `raw` blocks stay as written; of all other paired tags the content stays.
 */
export function protectTemplateTags(source: string): ProtectedMarkdown {
  const tags = findTemplateTags(source);
  const closers = findClosers(tags);
  const isVerbatim = verbatimTest(source, tags);
  const word = unusedWord(source);
  const kept: TemplateTag[] = [];
  const pieces: string[] = [];
  let position = 0;
  for (const tag of tags) {
    if (tag.start < position) continue;
    pieces.push(source.slice(position, tag.start));
    const closer = closers.get(tag);
    if (closer && isVerbatim(tag)) {
      if (tag.name === 'raw') pieces.push(source.slice(tag.end, closer.start));
      position = closer.end;
    } else {
      const placeholder = `${word}${kept.length}z`;
      const partsBlocks = (closer || tag.name.startsWith('end')) && standsAlone(source, tag);
      pieces.push(partsBlocks ? `\n\n${placeholder}\n\n` : placeholder);
      kept.push(tag);
      position = tag.end;
    }
  }
  pieces.push(source.slice(position));
  return { markdown: pieces.join(''), leftOut: leftOutOf(kept, closers), restore: restorerOf(word, kept) };
}

/** For each tag the next one that could close it: `endalert` for `alert`. */
function findClosers(tags: readonly TemplateTag[]): Map<TemplateTag, TemplateTag> {
  const closers = new Map<TemplateTag, TemplateTag>();
  const nextOfName = new Map<string, TemplateTag>();
  for (const tag of tags.toReversed()) {
    const closer = nextOfName.get(`end${tag.name}`);
    if (closer && tag.name !== '') closers.set(tag, closer);
    nextOfName.set(tag.name, tag);
  }
  return closers;
}

/** Tells the tags whose block is not template text: `raw`, and `comment` unless fenced code shows it as an example. */
function verbatimTest(source: string, tags: readonly TemplateTag[]): (tag: TemplateTag) => boolean {
  const fences = tags.length > 0 ? findFencedRanges(source) : [];
  return (tag) => tag.name === 'raw' || (tag.name === 'comment' && !isInside(fences, tag.start));
}

function standsAlone(source: string, tag: TemplateTag): boolean {
  let before = tag.start - 1;
  while (source[before] === ' ' || source[before] === '\t') before -= 1;
  let after = tag.end;
  while (source[after] === ' ' || source[after] === '\t') after += 1;
  return (before < 0 || source[before] === '\n') && (after >= source.length || source[after] === '\n');
}

/** Tags around content that stays are no loss; nor are those that give an address. */
function leftOutOf(tags: readonly TemplateTag[], closers: ReadonlyMap<TemplateTag, TemplateTag>): string[] {
  const closing = new Set(closers.values());
  return tags
    .filter((tag) => !closers.has(tag) && !closing.has(tag))
    .filter((tag) => visibleTextOf(tag) === '' && destinationOf(tag) === '')
    .map((tag) => tag.name || tag.source.slice(0, 40));
}

function restorerOf(word: string, tags: readonly TemplateTag[]): ProtectedMarkdown['restore'] {
  const placeholder = new RegExp(`${word}(\\d+)z`, 'g');
  return (text, place) =>
    text.replace(placeholder, (whole, index: string) => {
      const tag = tags[Number(index)];
      return tag ? textIn(place, tag) : whole;
    });
}

function textIn(place: TagPlace, tag: TemplateTag): string {
  if (place === 'source') return tag.source;
  if (place === 'destination') return destinationOf(tag);
  const text = visibleTextOf(tag);
  return place === 'html-text' ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text;
}

/** Letters only, so that Markdown sees a word wherever the tag stood. */
function unusedWord(source: string): string {
  let word = 'templatetagx';
  while (source.includes(word)) word += 'x';
  return word;
}

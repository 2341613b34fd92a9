import type { Format } from './format.ts';
import { htmlFormat } from './html/html-format.ts';
import { markdownFormat } from './markdown/markdown-format.ts';
import { textFormat } from './text/text-format.ts';

/** Every format that Footnote reads: a new one is a folder and a line here. */
export const formats: readonly Format[] = [markdownFormat, htmlFormat, textFormat];

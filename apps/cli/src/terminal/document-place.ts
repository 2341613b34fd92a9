import { printable } from './format.ts';

export interface DocumentPlace {
  documentId: string;
  versionId: string;
  title: string;
  headingPath: string[];
  source: string;
  externalId: string;
  start: number;
  end: number;
}

/** "Holidays › Carry-over (handbook: leave/holidays.md)" */
export function describePlace({ title, headingPath, source, externalId }: DocumentPlace): string {
  const path = [title, ...headingPath.filter((heading) => heading !== title)].join(' › ');
  return printable(`${path} (${source}: ${externalId})`);
}

/** The portal's page of this version of the document, opened at these words. */
export function documentLink(url: string, { documentId, versionId, start, end }: DocumentPlace): string {
  const place = new URLSearchParams({ version: versionId, start: `${start}`, end: `${end}` });
  return `${url.replace(/\/$/, '')}/documents/${encodeURIComponent(documentId)}?${place}`;
}

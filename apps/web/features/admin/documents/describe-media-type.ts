const names: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/octet-stream': 'Not known',
  'message/rfc822': 'Email',
  'text/csv': 'CSV',
  'text/html': 'HTML',
  'text/markdown': 'Markdown',
  'text/plain': 'Text',
};

/** A format as people call it; one that has no such name as it is written. */
export function describeMediaType(mediaType: string): string {
  return names[mediaType] ?? mediaType.split('/').at(-1) ?? mediaType;
}

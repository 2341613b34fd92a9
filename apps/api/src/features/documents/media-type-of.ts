const mediaTypeByExtension: Record<string, string> = {
  md: 'text/markdown',
  markdown: 'text/markdown',
  html: 'text/html',
  htm: 'text/html',
  txt: 'text/plain',
};

/** What is stated, unless it says nothing (`application/octet-stream`); then by the name's ending; then plain text. */
export function mediaTypeOf(stated: string | null, ...names: string[]): string {
  const plain = stated?.split(';')[0]?.trim().toLowerCase();
  if (plain !== undefined && plain !== '' && plain !== 'application/octet-stream') return plain;
  const extensions = names.map((name) => name.split('.').at(-1)?.toLowerCase() ?? '');
  const known = extensions.map((extension) => mediaTypeByExtension[extension]).find((type) => type !== undefined);
  return known ?? (plain === 'application/octet-stream' ? plain : 'text/plain');
}

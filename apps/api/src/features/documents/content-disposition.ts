const nameCharactersMax = 150;

/** `attachment` with the last part of the external id as the name (RFC 6266, RFC 8187); never inline. */
export function contentDisposition(externalId: string): string {
  const lastPart = externalId.split(/[/\\]/).findLast((part) => part !== '') ?? 'document';
  const name = lastPart
    .replace(/[\p{C}"%;]/gu, '_')
    .slice(-nameCharactersMax)
    .toWellFormed();
  const ascii = name.replace(/[^\x20-\x7e]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, percentEncode)}`;
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

import { describe, expect, it } from '@jest/globals';
import { documentLink, safeLink } from './page-links.ts';

describe('page links', () => {
  it('opens a version at its quote, whatever is in the ids', () => {
    const link = documentLink({ documentId: 'a/b?c', versionId: 'v&1', start: 3, end: 9 });
    expect(link).toBe('/documents/a%2Fb%3Fc?version=v%261&start=3&end=9');
  });

  it.each(['https://wiki.example.org/a', 'http://intranet/a', 'mailto:hr@example.org'])('follows %s', (uri) =>
    expect(safeLink(uri)).toBe(uri),
  );

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' data:text/html,x',
    'file:///etc/passwd',
    'people/leave.md',
    null,
  ])('does not follow %s', (uri) => expect(safeLink(uri)).toBeNull());
});

import { describe, expect, it } from '@jest/globals';
import { safeLink } from './page-links.ts';

describe('page links', () => {
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

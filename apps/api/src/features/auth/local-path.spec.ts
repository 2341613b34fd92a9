import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toLocalPath } from './local-path.ts';

describe('where a sign-in leads', () => {
  it('is a page of the portal, with its query and place', () => {
    expect(toLocalPath('/ask?q=leave#two')).toBe('/ask?q=leave#two');
  });

  it.each([
    undefined,
    'ask',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/..//evil.example',
    '/api/v1/auth/oidc/start',
    'javascript:alert(1)',
  ])('is the start instead of %p', (given) => {
    expect(toLocalPath(given)).toBe('/');
  });

  it('never leaves the portal', () => {
    const nasty = fc.array(
      fc.constantFrom('/', '\\', '.', '..', ':', '@', '\t', '\n', '%2f', '?', '#', 'evil.example'),
    );
    fc.assert(
      fc.property(nasty, (parts) => {
        const path = toLocalPath(`/${parts.join('')}`);
        expect(new URL(path, 'http://portal.example').origin).toBe('http://portal.example');
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { safeReturnTo, signInLink } from './return-to.ts';

describe('where signing in leads', () => {
  it('is the page that was asked for, with its query and place', () => {
    expect(safeReturnTo('/ask?q=leave&answer=ans_1#two')).toBe('/ask?q=leave&answer=ans_1#two');
    expect(signInLink('/admin/users?user=usr_1')).toBe('/sign-in?returnTo=%2Fadmin%2Fusers%3Fuser%3Dusr_1');
  });

  it.each([
    undefined,
    '',
    'ask',
    'https://elsewhere.example/ask',
    '//elsewhere.example/ask',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/..//elsewhere.example',
    'javascript:alert(1)',
    '/api/v1/auth/oidc/start',
    '/sign-in?returnTo=/ask',
    '/password',
  ])('is the start instead of %p', (given) => {
    expect(safeReturnTo(given)).toBe('/');
    expect(signInLink(given ?? '')).toBe('/sign-in');
  });

  it('never leaves the portal', () => {
    const nasty = fc.array(
      fc.constantFrom('/', '\\', '.', '..', ':', '@', '\t', '\n', '%2f', '?', '#', 'elsewhere.example', 'https'),
    );
    fc.assert(
      fc.property(nasty, (parts) => {
        const target = new URL(safeReturnTo(`/${parts.join('')}`), 'http://portal.example');
        expect(target.origin).toBe('http://portal.example');
      }),
    );
  });
});

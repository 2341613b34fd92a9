import { describe, expect, it } from '@jest/globals';
import { withSetCookies } from './ask-who.ts';

describe('cookies that the API changes', () => {
  it('take the place of those that the browser sent', () => {
    const told = ['footnote_login=new; Path=/; HttpOnly', 'other=1; Path=/'];
    expect(withSetCookies('footnote-theme=dark; footnote_login=old=', told)).toBe(
      'footnote-theme=dark; footnote_login=new; other=1',
    );
    expect(withSetCookies('', told)).toBe('footnote_login=new; other=1');
  });
});

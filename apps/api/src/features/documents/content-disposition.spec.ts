import { describe, expect, it } from '@jest/globals';
import { contentDisposition } from './content-disposition.ts';

describe('contentDisposition', () => {
  it('names the last part of the external id, in ASCII and in UTF-8', () => {
    expect(contentDisposition('leave/größe.md')).toBe(
      'attachment; filename="gr__e.md"; filename*=UTF-8\'\'gr%C3%B6%C3%9Fe.md',
    );
  });

  it('shortens a long name even where that splits a surrogate pair', () => {
    const header = contentDisposition('\u{1F600}'.repeat(100) + 'x');
    expect(header).toMatch(/^attachment; filename="_+x"/);
    expect(header).toContain("filename*=UTF-8''%EF%BF%BD%F0%9F%98%80");
  });
});

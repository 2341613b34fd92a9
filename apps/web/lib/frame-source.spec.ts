import { describe, expect, it } from '@jest/globals';
import { frameSource } from './frame-source.ts';

describe('frameSource', () => {
  it.each([
    ['127.0.0.1:3000', '127.0.0.1:3000/plugins/'],
    ['localhost:3000', 'localhost:3000/plugins/'],
    ['footnote.example.org', 'footnote.example.org/plugins/'],
  ])('lets %s frame the pages of plugins alone', (host, source) => expect(frameSource(host)).toBe(source));

  it.each(['[::1]:3000', '10.0.0.7:3000', "x; script-src 'unsafe-inline'", 'a/b', '', null])(
    'stays with the origin for %s, which a policy cannot name',
    (host) => expect(frameSource(host)).toBe("'self'"),
  );
});

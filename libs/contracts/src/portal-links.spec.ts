import { describe, expect, it } from '@jest/globals';
import { documentLink } from './portal-links.ts';

describe('the link to a document', () => {
  it('opens a version at its quote, whatever is in the ids', () => {
    const link = documentLink({ documentId: 'a/b?c', versionId: 'v&1', start: 3, end: 9 });
    expect(link).toBe('/documents/a%2Fb%3Fc?version=v%261&start=3&end=9');
  });
});

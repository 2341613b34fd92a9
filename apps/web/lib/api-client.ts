import { createFootnoteClient } from '@footnote/contracts';

/** The API from the browser: same origin, with the visitor's login cookie. */
export const apiClient = createFootnoteClient({ baseUrl: '' });

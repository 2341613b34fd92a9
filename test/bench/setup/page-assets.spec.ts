import { describe, expect, it } from '@jest/globals';
import { assetsOf, fontsOf } from './page-assets.ts';

const html = `<html><head>
<link rel="preload" href="/font.woff2" as="font" crossorigin="" type="font/woff2"/>
<link rel="stylesheet" href="/a.css?v=1&amp;w=2" data-precedence="next"/>
<link rel="preload" as="script" fetchPriority="low" href="/one.js"/>
<script src="/one.js" async=""></script><script async src="/two.js" nonce="x"></script>
<script src="/old.js" noModule=""></script><script>inline()</script>
</head><body><script src="/one.js"></script></body></html>`;

describe('assetsOf', () => {
  it('names each script and style sheet once, without what only old browsers load', () => {
    expect(assetsOf(html)).toEqual({ scripts: ['/one.js', '/two.js'], styles: ['/a.css?v=1&w=2'] });
  });
});

describe('fontsOf', () => {
  it('names the fonts that are asked for at once', () => {
    expect(fontsOf(html)).toEqual(['/font.woff2']);
  });
});

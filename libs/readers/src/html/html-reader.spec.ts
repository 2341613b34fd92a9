import { describe, expect, it } from '@jest/globals';
import { HtmlReader } from './html-reader.ts';

async function read(source: string | Uint8Array, mediaType = 'text/html') {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  return new HtmlReader(['text/html']).read({ bytes, mediaType, fileName: 'page.html', signal: AbortSignal.any([]) });
}

async function linesOf(source: string): Promise<string[]> {
  return (await read(source)).blocks.map((block) => block.text);
}

describe('HtmlReader', () => {
  it('reads only what a reader sees', async () => {
    const hidden = [
      '<script>a</script><style>b</style><template>c</template><noscript>d</noscript><!-- e -->',
      '<p hidden>f</p><p aria-hidden="true">g</p><p style="color:red; display: none">h</p><nav>i</nav><dialog>j</dialog>',
    ];
    expect(await linesOf(`${hidden.join('')}<p>Tea &amp; caf&eacute;<p>50&nbsp;&euro;`)).toEqual([
      'Tea & café',
      '50 €',
    ]);
  });

  it('prefers the main content, unless it has no text', async () => {
    expect(await linesOf('<header>Site</header><main><p>Rules</p></main><footer>Legal</footer>')).toEqual(['Rules']);
    expect(await linesOf('<header>Site</header><main></main><p>Rules</p>')).toEqual(['Site', 'Rules']);
  });

  it('takes the title from the head, else from the first h1', async () => {
    expect((await read('<title> Night\nshift </title><h1>Shifts</h1>')).title).toBe('Night shift');
    expect((await read('<h1>Shifts</h1><p>x</p>')).title).toBe('Shifts');
    expect((await read('<p>x</p>')).title).toBeNull();
  });

  it('reads table rows, and tables that only lay out the page as blocks', async () => {
    const rows =
      '<table><tr><th>Site</th><th>Call</th></tr><tr><td>Quay<br>Cádiz</td><td><ul><li>1<li>2</ul></td></tr></table>';
    expect(await linesOf(rows)).toEqual(['Site | Call', 'Quay Cádiz | 1; 2']);
    expect(await linesOf(`<table><tr><td><p>Left</p></td><td>${rows}</td></tr></table>`)).toEqual([
      'Left',
      'Site | Call',
      'Quay Cádiz | 1; 2',
    ]);
  });

  it('numbers ordered lists as the page does and indents definitions', async () => {
    const source =
      '<ol start="4"><li>a<li value="9">b<ol><li>c</ol></ol><dl><dt>PTO<dd>Paid time off</dl><pre>x\n  y</pre>';
    expect(await linesOf(source)).toEqual(['4. a', '9. b', '  1. c', 'PTO', '  Paid time off', 'x\n  y']);
  });

  it('reads the encoding that the page or its media type names', async () => {
    const latin = Uint8Array.from(Buffer.from('<meta charset="iso-8859-1"><p>Se\u00f1or</p>', 'latin1'));
    expect((await read(latin)).blocks[0]?.text).toBe('Señor');
    const plain = Uint8Array.from(Buffer.from('<p>Se\u00f1or</p>', 'latin1'));
    expect((await read(plain, 'text/html; charset=windows-1252')).blocks[0]?.text).toBe('Señor');
    await expect(read(plain)).rejects.toMatchObject({ code: 'unreadable' });
  });
});

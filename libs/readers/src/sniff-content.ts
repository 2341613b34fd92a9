import { sniffOle } from './office/sniff-ole.ts';
import { sniffPackage } from './office/sniff-package.ts';

export interface SniffedContent {
  mediaType: string;
  /** True for formats that no text reader can take. */
  binary: boolean;
}

const sniffedBytesMax = 1_024;

/** First bytes, as Latin-1, of the binary formats that most often arrive under a wrong name. */
const signatures: readonly [signature: string, mediaType: string][] = [
  ['{\\rtf', 'application/rtf'],
  ['\u0089PNG\r\n', 'image/png'],
  ['\u00ff\u00d8\u00ff', 'image/jpeg'],
  ['GIF8', 'image/gif'],
  ['II*\0', 'image/tiff'],
  ['MM\0*', 'image/tiff'],
  ['\u001f\u008b', 'application/gzip'],
  ['\u007fELF', 'application/x-executable'],
  ['MZ\u0090', 'application/x-executable'],
];

/** What the bytes show beyond doubt, or null. @throws UnreadableDocumentError for damaged and encrypted packages */
export async function sniffContent(bytes: Uint8Array): Promise<SniffedContent | null> {
  const head = Buffer.from(bytes.subarray(0, sniffedBytesMax)).toString('latin1');
  if (head.startsWith('PK\u0003\u0004')) return { mediaType: await sniffPackage(bytes), binary: true };
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) {
    return { mediaType: sniffOle(bytes), binary: true };
  }
  // Mail gateways and old servers put lines before the header; readers of PDF have always looked past them.
  if (/(^|[\r\n])%PDF-\d/.test(head)) return { mediaType: 'application/pdf', binary: true };
  const signature = signatures.find(([start]) => head.startsWith(start));
  if (signature) return { mediaType: signature[1], binary: true };
  return /^(\u00ef\u00bb\u00bf)?\s*<(!doctype\s+html|html|head|body)[\s>]/i.test(head)
    ? { mediaType: 'text/html', binary: false }
    : null;
}

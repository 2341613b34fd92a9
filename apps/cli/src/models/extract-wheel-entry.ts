import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { modelSourceLimits } from './model-source.limits.ts';
import { ContentRefusedError, receiveVerified, type ReceivedContent, type ReceiveOptions } from './receive-verified.ts';

/**
 * Takes exactly one entry out of a wheel (a zip file), verified while it is written; nothing else is unpacked.
 * @throws ContentRefusedError when the entry is missing, too large or not the expected content
 */
export async function extractWheelEntry(
  wheel: string,
  name: string,
  options: ReceiveOptions,
): Promise<ReceivedContent> {
  const zip = await openPromise(wheel, { lazyEntries: true, autoClose: false });
  try {
    const entry = await findEntry(zip, name);
    if (entry === null) throw new ContentRefusedError(options.target, `the wheel has no entry ${name}`);
    const { bytesMax } = options.expected;
    if (entry.uncompressedSize > bytesMax) {
      throw new ContentRefusedError(
        options.target,
        `its entry has ${entry.uncompressedSize} bytes, expected are ${bytesMax}`,
      );
    }
    return await receiveVerified(await zip.openReadStreamPromise(entry), options);
  } finally {
    zip.close();
  }
}

async function findEntry(zip: ZipFile, name: string): Promise<Entry | null> {
  let seen = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === name) return entry;
    seen += 1;
    if (seen >= modelSourceLimits.wheelEntriesMax) return null;
  }
  return null;
}

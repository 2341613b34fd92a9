import type { FoundFile } from './walk-directory.ts';

export interface SliceLimits {
  sliceDocumentsMax: number;
  sliceBytesMax: number;
}

/** Groups of neighbouring files, each within the limits; a file above the size limit is a group of its own. */
export function sliceFiles(files: FoundFile[], { sliceDocumentsMax, sliceBytesMax }: SliceLimits): FoundFile[][] {
  const slices: FoundFile[][] = [];
  let bytes = 0;
  for (const file of files) {
    const last = slices.at(-1);
    if (last === undefined || last.length >= sliceDocumentsMax || bytes + file.bytes > sliceBytesMax) {
      slices.push([file]);
      bytes = file.bytes;
    } else {
      last.push(file);
      bytes += file.bytes;
    }
  }
  return slices;
}

export interface ProblemWords {
  /** In a table, in a word or two. */
  word: string;
  /** What to do about it. */
  remedy: string;
}

/** For each code of a document's problem, and for each reason why an upload can be refused: what to do. */
const remedies: Record<string, ProblemWords> = {
  'needs-ocr': {
    word: 'Needs OCR',
    remedy: 'Run it through text recognition (OCR) and upload the result.',
  },
  'needs-password': {
    word: 'Locked',
    remedy: 'Save a copy without a password and upload that.',
  },
  empty: { word: 'Empty', remedy: 'Check that it is the right file, or delete it.' },
  unreadable: {
    word: 'Unreadable',
    remedy: 'Open it in its own program, save it anew, and upload it again.',
  },
  unsupported: {
    word: 'Format not read',
    remedy: 'Save it as PDF, DOCX or text and upload that.',
  },
  limit: {
    word: 'Over a limit',
    remedy: 'Split it into parts, or save it in a simpler format.',
  },
  'gave-up': {
    word: 'Gave up',
    remedy: 'Upload it again. If it happens once more, the service’s log has the cause.',
  },
  interrupted: {
    word: 'Interrupted',
    remedy: 'It is taken up again when the service starts. To have it sooner, upload it again.',
  },
  cancelled: { word: 'Cancelled', remedy: 'Upload it again when you want it.' },
  'too-large': { word: 'Too large', remedy: 'Split the file, or save it with smaller pictures.' },
  'older-than-stored': {
    word: 'Older',
    remedy: 'A newer version of this document is here already, and stays. Change the file’s date to replace it.',
  },
  'source-not-found': { word: 'No source', remedy: 'The source is gone. Choose another and upload it again.' },
  'storage-full': { word: 'Disk full', remedy: 'Make room on the disk of the service, then try again.' },
  'missing-scope': {
    word: 'Not allowed',
    remedy: 'Ask whoever runs Footnote here for the permission to add documents.',
  },
  unreachable: { word: 'No answer', remedy: 'The service does not answer. Try again in a moment.' },
};

const otherwise: ProblemWords = {
  word: 'Problem',
  remedy: 'Try again. If it happens twice, pass the words above on to whoever runs Footnote here.',
};

/** What a problem is called and what to do about it; a code that is not known still gets a way on. */
export function problemWords(code: string): ProblemWords {
  return Object.hasOwn(remedies, code) ? (remedies[code] ?? otherwise) : otherwise;
}

const slides = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** What a page of such a document is called. */
export function pageWord(mediaType: string | null): string {
  return mediaType === slides ? 'Slide' : 'Page';
}

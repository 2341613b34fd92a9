/** Somebody's first letter in a ring. */
export function Avatar({ name, isLarge = false }: { name: string; isLarge?: boolean }) {
  return (
    <span aria-hidden="true" className={`avatar ${isLarge ? 'size-10 text-17' : 'size-7 text-13'}`}>
      {firstLetterOf(name)}
    </span>
  );
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

function firstLetterOf(name: string): string {
  const [first] = letters.segment(name.trim());
  return first?.segment.toLocaleUpperCase('en') ?? '·';
}

import type { Citation } from '@footnote/contracts';

interface MarkerProps {
  citation: Citation;
  /** False while the sentence may still change: the marker is an outline. */
  checked: boolean;
  lit: boolean;
  onLight: (number: number | null) => void;
  onOpen: (citation: Citation) => void;
}

/** The number after a sentence: a button that opens the source at the quote. */
export function Marker({ citation, checked, lit, onLight, onOpen }: MarkerProps) {
  const { number, title } = citation;
  return (
    <button
      type="button"
      data-marker={number}
      data-checked={checked || undefined}
      data-lit={lit || undefined}
      aria-label={`Source ${number}: ${title}`}
      onClick={() => onOpen(citation)}
      onMouseEnter={() => onLight(number)}
      onMouseLeave={() => onLight(null)}
      onFocus={() => onLight(number)}
      onBlur={() => onLight(null)}
      className="marker"
    >
      {number}
    </button>
  );
}

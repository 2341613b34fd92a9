const paths = {
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.5 10.5 14 14',
  check: 'm3 8.5 3.2 3.2L13 4.8',
  close: 'm4 4 8 8m0-8-8 8',
  arrow: 'M3 8h10M9 4l4 4-4 4',
  back: 'M13 8H3m4-4L3 8l4 4',
  chevron: 'm6 3.5 4.5 4.5L6 12.5',
  copy: 'M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8Z',
  outward: 'M6 3.5H3.5v9h9V10M9 3h4v4m0-4L7.5 8.5',
  ledger: 'M2.5 4h2m2.5 0h6.5m-11 4h2m2.5 0h6.5m-11 4h2m2.5 0h6.5',
  enter: 'M13 3.5v4a2 2 0 0 1-2 2H3.5m0 0 3-3m-3 3 3 3',
} as const;

/** A line icon of 16 units; always beside words or inside something that is labelled. */
export function Icon({ name, className }: { name: keyof typeof paths; className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" width="16" height="16" className={className}>
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

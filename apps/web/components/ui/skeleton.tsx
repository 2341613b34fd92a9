const widths = ['w-full', 'w-11/12', 'w-full', 'w-4/5', 'w-2/3'];

/** Grey lines where text will stand; they show only when it takes longer than 200 ms. */
export function Skeleton({ lines = 3, label }: { lines?: number; label: string }) {
  return (
    <div role="status" className="appear-late flex flex-col gap-3 py-2">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} aria-hidden="true" className={`h-4 rounded-md bg-rule ${widths[line % widths.length]}`} />
      ))}
    </div>
  );
}

/** A key of the keyboard, in words about shortcuts. */
export function Key({ children }: { children: string }) {
  return (
    <kbd className="inline-block min-w-5 rounded-md border border-rule px-1 text-center font-sans text-13 text-soft">
      {children}
    </kbd>
  );
}

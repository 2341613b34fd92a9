'use client';

export interface Suggestion {
  value: string;
  /** What it is, such as somebody's name beside an address. */
  note?: string | undefined;
}

interface SuggestionListProps {
  /** Of the field that it belongs to. */
  id: string;
  label: string;
  suggestions: Suggestion[];
  activeIndex: number;
  onChoose: (value: string) => void;
}

/** What a field offers to choose from. The focus stays in the field. */
export function SuggestionList({ id, label, suggestions, activeIndex, onChoose }: SuggestionListProps) {
  return (
    <ul
      id={`${id}-suggestions`}
      role="listbox"
      aria-label={`${label}: suggestions`}
      hidden={suggestions.length === 0}
      className="suggestions"
    >
      {suggestions.map(({ value, note }, index) => (
        <li
          key={value}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === activeIndex}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(value)}
        >
          <span className="min-w-0 break-words">{value}</span>
          {note === undefined ? null : <span className="min-w-0 truncate text-13 text-faint">{note}</span>}
        </li>
      ))}
    </ul>
  );
}

import type { ComponentProps } from 'react';

const looks = {
  primary: 'bg-accent text-paper hover:bg-accent/90 px-3',
  quiet: 'border border-rule text-ink hover:border-faint px-3',
  danger: 'border border-rule text-bad hover:border-bad px-3',
  bare: 'text-soft hover:text-ink px-2',
};

export function Button({
  look = 'quiet',
  className = '',
  ...rest
}: ComponentProps<'button'> & { look?: keyof typeof looks }) {
  return (
    <button
      type="button"
      data-slot="button"
      className={`inline-flex min-h-9 cursor-pointer items-center gap-2 rounded-md text-15 transition-colors duration-100 disabled:cursor-default disabled:opacity-60 ${looks[look]} ${className}`}
      {...rest}
    />
  );
}

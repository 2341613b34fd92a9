import type { ComponentProps } from 'react';

const looks = {
  primary: 'bg-accent text-paper hover:bg-accent/90 px-3',
  quiet: 'border border-rule text-ink hover:border-faint px-3',
  danger: 'border border-rule text-bad hover:border-bad px-3',
  bare: 'text-soft hover:text-ink px-2',
};

const sizes = { normal: 'min-h-9 text-15', small: 'min-h-8 text-13' };

interface ButtonProps extends ComponentProps<'button'> {
  look?: keyof typeof looks;
  size?: keyof typeof sizes;
}

export function Button({ look = 'quiet', size = 'normal', className = '', ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      data-slot="button"
      className={`inline-flex cursor-pointer items-center gap-2 rounded-md transition-colors duration-100 disabled:cursor-default disabled:opacity-60 ${sizes[size]} ${looks[look]} ${className}`}
      {...rest}
    />
  );
}

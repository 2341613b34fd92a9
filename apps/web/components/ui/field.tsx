'use client';

import { useId, type ComponentProps, type ReactNode } from 'react';

export interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** What is wrong with what is in it; announced with the field. */
  error?: string | null | undefined;
  /** The label stands before the field, where there is room. */
  isInline?: boolean | undefined;
}

export const fieldLook =
  'w-full min-h-9 rounded-md border bg-paper px-2.5 py-1.5 text-15 text-ink placeholder:text-faint disabled:opacity-60';

export const borderOf = (error: FieldProps['error']) => (error ? 'border-bad' : 'border-rule');

export function TextField({ label, hint, error, isInline, ...input }: FieldProps & ComponentProps<'input'>) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} isInline={isInline}>
      <input id={id} {...descriptionOf(id, hint, error)} className={`${fieldLook} ${borderOf(error)}`} {...input} />
    </FieldFrame>
  );
}

export function SelectField({ label, hint, error, isInline, ...select }: FieldProps & ComponentProps<'select'>) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} isInline={isInline}>
      <select id={id} {...descriptionOf(id, hint, error)} className={`${fieldLook} ${borderOf(error)}`} {...select} />
    </FieldFrame>
  );
}

interface FieldFrameProps extends FieldProps {
  id: string;
  children: ReactNode;
}

/** A field with its label above, and what there is to say of it below. */
export function FieldFrame({ id, label, hint, error, isInline = false, children }: FieldFrameProps) {
  return (
    <div className={isInline ? 'wide:flex wide:items-center wide:gap-2.5' : undefined}>
      <label htmlFor={id} className={`block text-13 text-soft ${isInline ? 'mb-1 wide:mb-0' : 'mb-1'}`}>
        {label}
      </label>
      {children}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="mt-1 text-13 text-faint">
          {hint}
        </p>
      )}
      {error ? (
        <p id={`${id}-error`} className="mt-1 text-13 text-bad">
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** Ties what stands below a field to it. */
export function descriptionOf(id: string, hint: ReactNode, error: FieldProps['error']) {
  const described = [hint === undefined ? null : `${id}-hint`, error ? `${id}-error` : null].filter(Boolean).join(' ');
  return { 'aria-invalid': error ? true : undefined, 'aria-describedby': described === '' ? undefined : described };
}

'use client';

import { useId, useState, type ComponentProps, type KeyboardEvent } from 'react';
import { Button } from './button.tsx';
import { borderOf, descriptionOf, FieldFrame, fieldLook, type FieldProps } from './field.tsx';

interface PasswordFieldProps extends FieldProps, Omit<ComponentProps<'input'>, 'type' | 'autoComplete'> {
  autoComplete: 'current-password' | 'new-password';
}

/** A password, which can be looked at while it is typed. Says when Caps Lock is on, before it is sent. */
export function PasswordField({ label, hint, error, ...input }: PasswordFieldProps) {
  const id = useId();
  const [isShown, setIsShown] = useState(false);
  const [hasCapsLock, setHasCapsLock] = useState(false);
  const lookAtKeys = (event: KeyboardEvent) => setHasCapsLock(event.getModifierState('CapsLock'));
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <div className="relative">
        <input
          id={id}
          type={isShown ? 'text' : 'password'}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          onKeyDown={lookAtKeys}
          onKeyUp={lookAtKeys}
          {...descriptionOf(id, hint, error)}
          className={`${fieldLook} ${borderOf(error)} pr-16`}
          {...input}
        />
        <Button
          look="bare"
          aria-label={isShown ? 'Hide the password' : 'Show the password'}
          aria-controls={id}
          onClick={() => setIsShown(!isShown)}
          size="small"
          className="absolute inset-y-0 right-1"
        >
          {isShown ? 'Hide' : 'Show'}
        </Button>
      </div>
      <p role="status" className="text-13 text-warn">
        {hasCapsLock ? <span className="mt-1 block">Caps Lock is on.</span> : null}
      </p>
    </FieldFrame>
  );
}

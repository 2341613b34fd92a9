'use client';

import { useEffect, useState, type ComponentProps } from 'react';
import { announce } from '../../lib/announce.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

const confirmationMs = 2_000;

interface CopyButtonProps extends Omit<ComponentProps<typeof Button>, 'onClick'> {
  text: string;
  label: string;
  icon?: 'copy';
}

/** Copies the text and says so, in place. */
export function CopyButton({ text, label, icon, ...rest }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), confirmationMs);
    return () => clearTimeout(timer);
  }, [state]);
  async function handleClick() {
    const copied = await copy(text);
    setState(copied ? 'copied' : 'refused');
    announce(copied ? 'Copied' : 'The browser did not allow copying');
  }
  const words = { idle: label, copied: 'Copied', refused: 'Not allowed' };
  return (
    <Button look="bare" onClick={() => void handleClick()} {...rest}>
      {icon === undefined ? null : <Icon name={icon} />}
      {words[state]}
    </Button>
  );
}

/** False where the browser refuses, as on a page that is not served over a secure connection. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

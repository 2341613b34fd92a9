'use client';

import type { Scope } from '@footnote/contracts';
import { Command } from 'cmdk';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { managePagesFor } from '../../components/ledger/manage-pages.ts';
import { Dialog } from '../../components/ui/dialog.tsx';
import { askLink, searchLink } from '../../lib/page-links.ts';
import { toggleTheme } from '../../lib/toggle-theme.ts';
import { useAccount, useScopes } from '../../lib/visitor-context.tsx';
import { useSuggestions } from './use-suggestions.ts';

interface CommandPaletteProps {
  onClose: () => void;
  onShowHelp: () => void;
}

/** Everything the portal does, by name; what is typed can also be asked or searched for. */
export function CommandPalette({ onClose, onShowHelp }: CommandPaletteProps) {
  const router = useRouter();
  const scopes = useScopes();
  const hasLogin = useAccount()?.signedInBy === 'login';
  const [text, setText] = useState('');
  const suggestions = useSuggestions(text);
  const query = text.trim();
  const go = (address: string) => {
    onClose();
    router.push(address);
  };
  return (
    <Dialog label="Commands" onClose={onClose}>
      <Command label="Commands" loop shouldFilter={false}>
        <Command.Input
          value={text}
          onValueChange={setText}
          placeholder="Search, ask, or choose a command"
          className="h-12 w-full border-b border-rule bg-transparent px-4 text-17 outline-none placeholder:text-faint"
        />
        <Command.List className="max-h-[50vh] overflow-y-auto p-2">
          {query === '' ? null : (
            <>
              <Item onSelect={() => go(askLink(query))}>Ask “{query}”</Item>
              <Item onSelect={() => go(searchLink(query))}>Search for “{query}”</Item>
              {suggestions.map((suggestion) => (
                <Item key={suggestion} onSelect={() => go(searchLink(suggestion))}>
                  {suggestion}
                </Item>
              ))}
            </>
          )}
          {commands({ go, scopes, hasLogin, onShowHelp, onClose })
            .filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()))
            .map(({ name, run }) => (
              <Item key={name} onSelect={run}>
                {name}
              </Item>
            ))}
        </Command.List>
      </Command>
    </Dialog>
  );
}

function Item({ onSelect, children }: { onSelect: () => void; children: ReactNode }) {
  return (
    <Command.Item
      onSelect={onSelect}
      className="flex min-h-9 cursor-pointer items-center truncate rounded-md px-2 text-15 text-soft data-[selected=true]:bg-rule data-[selected=true]:text-ink"
    >
      <span className="truncate">{children}</span>
    </Command.Item>
  );
}

interface CommandActions extends CommandPaletteProps {
  go: (address: string) => void;
  scopes: Scope[] | null;
  hasLogin: boolean;
}

function commands({ go, scopes, hasLogin, onShowHelp, onClose }: CommandActions): { name: string; run: () => void }[] {
  return [
    { name: 'Go to the start', run: () => go('/') },
    { name: 'Add your documents', run: () => go('/add') },
    ...managePagesFor(scopes).map(({ href, name }) => ({ name: `Manage: ${name}`, run: () => go(href) })),
    ...(hasLogin ? [{ name: 'Your account and keys', run: () => go('/account') }] : []),
    {
      name: 'Change between light and dark',
      run: () => {
        toggleTheme();
        onClose();
      },
    },
    { name: 'Show the keyboard help', run: onShowHelp },
  ];
}

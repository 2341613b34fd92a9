'use client';

import { Command } from 'cmdk';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../components/ui/dialog.tsx';
import { askLink, searchLink } from '../../lib/page-links.ts';
import { toggleTheme } from '../../lib/toggle-theme.ts';
import { useSuggestions } from './use-suggestions.ts';

interface CommandPaletteProps {
  onClose: () => void;
  onShowHelp: () => void;
}

/** Everything the portal does, by name; what is typed can also be asked or searched for. */
export function CommandPalette({ onClose, onShowHelp }: CommandPaletteProps) {
  const router = useRouter();
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
          {commands({ go, onShowHelp, onClose })
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
}

function commands({ go, onShowHelp, onClose }: CommandActions): { name: string; run: () => void }[] {
  return [
    { name: 'Go to the start', run: () => go('/') },
    { name: 'Add your documents', run: () => go('/add') },
    { name: 'Manage documents', run: () => go('/admin/documents') },
    { name: 'Review answers', run: () => go('/review') },
    { name: 'Models and health', run: () => go('/admin/health') },
    { name: 'API keys', run: () => go('/admin/keys') },
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

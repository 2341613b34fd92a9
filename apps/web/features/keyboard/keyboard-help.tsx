'use client';

import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { Key } from '../../components/ui/key.tsx';
import { shortcuts } from './shortcuts.ts';

export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog label="Keyboard" onClose={onClose}>
      <div className="p-6">
        <h2 className="font-serif text-21 font-semibold">Keyboard</h2>
        <dl className="mt-4 grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2">
          {shortcuts.map(({ keys, does }) => (
            <div key={does} className="contents">
              <dt className="flex gap-1">
                {keys.map((key) => (
                  <Key key={key}>{key}</Key>
                ))}
              </dt>
              <dd className="text-soft">{does}</dd>
            </div>
          ))}
        </dl>
        <Button className="mt-6" onClick={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  );
}

'use client';

import { useRef, type ChangeEvent } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import type { ChosenFile } from './chosen-files.ts';

/** Every browser knows it, React's types do not. */
const wholeFolder = { webkitdirectory: '' };

/** The browser's own pickers, for files and for a whole folder. */
export function FileChooser({ onChoose }: { onChoose: (files: ChosenFile[]) => void }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  function handleChange({ target }: ChangeEvent<HTMLInputElement>) {
    onChoose([...(target.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
    // So that choosing the same file again is a change.
    target.value = '';
  }
  return (
    <div className="flex flex-wrap gap-2">
      <Button onClick={() => files.current?.click()}>Choose files</Button>
      <Button onClick={() => folder.current?.click()}>Choose a folder</Button>
      <input ref={files} type="file" multiple hidden onChange={handleChange} data-files />
      <input ref={folder} type="file" {...wholeFolder} hidden onChange={handleChange} data-folder />
    </div>
  );
}

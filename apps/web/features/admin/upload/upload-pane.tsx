'use client';

import type { Source } from '@footnote/contracts';
import { useState } from 'react';
import { DetailPane } from '../../../components/ledger/detail-pane.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { SelectField } from '../../../components/ui/field.tsx';
import { describeAccess } from '../../../lib/describe-access.ts';
import { formatBytes, formatCount } from '../../../lib/format.ts';
import { describeSensitivity } from '../labels/describe-sensitivity.ts';
import { sortFiles, type ChosenFile } from './chosen-files.ts';
import { ChosenSummary } from './chosen-summary.tsx';
import { FileChooser } from './file-chooser.tsx';
import { UploadList } from './upload-list.tsx';
import { uploadLimits } from './upload.limits.ts';
import { uploads } from './uploads.ts';

interface UploadPaneProps {
  sources: Source[];
  /** The one that the ledger shows, when it shows one. */
  selected: string | undefined;
  chosen: ChosenFile[];
  onChoose: (files: ChosenFile[]) => void;
  onCreateSource: () => void;
  onClose: () => void;
}

/** Files to a source: choose, see who will be able to read them, send, and follow each to its end. */
export function UploadPane({ sources, selected, chosen, onChoose, onCreateSource, onClose }: UploadPaneProps) {
  const [sourceId, setSourceId] = useState(selected ?? (sources.length === 1 ? sources[0]?.id : undefined));
  const source = sources.find(({ id }) => id === sourceId);
  const files = sortFiles(chosen);
  function handleUpload() {
    if (source === undefined) return;
    uploads.add(files.accepted, source.id);
    onChoose([]);
  }
  return (
    <DetailPane title="Upload" place="upload" onClose={onClose}>
      <div className="flex flex-col gap-4">
        <div>
          <SelectField
            label="To the source"
            value={sourceId ?? ''}
            onChange={(event) => setSourceId(event.target.value)}
          >
            <option value="" disabled>
              Choose a source
            </option>
            {sources.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </SelectField>
          <div className="mt-1 flex items-baseline gap-3 text-13">
            <span className="flex-1 text-soft">{source === undefined ? '' : labelsOf(source)}</span>
            <Button look="bare" onClick={onCreateSource} size="small">
              New source
            </Button>
          </div>
        </div>
        <FileChooser onChoose={(more) => onChoose([...chosen, ...more])} />
        <p className="text-13 text-faint">
          Or drop files and folders anywhere on this page. At most {formatBytes(uploadLimits.fileBytesMax)} a file,{' '}
          {formatCount(uploadLimits.filesMax, 'file')} at once. A file that is here already is replaced, or left alone
          when it is the same.
        </p>
        <ChosenSummary files={files} onDiscard={() => onChoose([])}>
          <Button look="primary" disabled={source === undefined} onClick={handleUpload}>
            Upload {formatCount(files.accepted.length, 'file')}
          </Button>
        </ChosenSummary>
        <UploadList />
      </div>
    </DetailPane>
  );
}

function labelsOf({ defaultAccess, defaultSensitivity }: Source): string {
  return `${describeAccess(defaultAccess)} · ${describeSensitivity(defaultSensitivity)}`;
}

import { DocumentActions } from './document-actions.tsx';
import { DocumentFacts } from './document-facts.tsx';
import { DocumentReaders } from './document-readers.tsx';
import { DocumentProblem } from './document-problem.tsx';
import { DocumentWarnings } from './document-warnings.tsx';
import { LabelsForm } from './labels-form.tsx';
import type { TaggedDocument } from './use-tagged-document.ts';
import { VersionList } from './version-list.tsx';
import type { Loaded } from '../../../lib/failure.ts';

interface DocumentDetailProps {
  shown: TaggedDocument;
  sourceTitle: string;
  /** False while it is being deleted already. */
  canDelete: boolean;
  onReload: () => Promise<Loaded<TaggedDocument>>;
  onChanged: () => Promise<void>;
}

/** One document: what is wrong with it, what can be done with it, who may read it, and what it is. */
export function DocumentDetail({ shown, sourceTitle, canDelete, onReload, onChanged }: DocumentDetailProps) {
  return (
    <div className="flex flex-col gap-6">
      <DocumentProblem document={shown.document} />
      <DocumentWarnings document={shown.document} />
      <DocumentActions shown={shown} canDelete={canDelete} />
      <LabelsForm shown={shown} onReload={onReload} onChanged={onChanged} />
      <DocumentReaders document={shown.document} sourceTitle={sourceTitle} />
      <DocumentFacts document={shown.document} sourceTitle={sourceTitle} />
      <VersionList shown={shown} />
    </div>
  );
}

import type { Pane, PaneState } from '../../../lib/use-pane.ts';

type PaneName = 'upload' | 'new-source' | 'edit-source';
export type DocumentPaneShown = Pane<PaneName>;
export type DocumentPanes = PaneState<PaneName>;

/** What the pane beside the documents can show, and how the address says so. */
export const documentPanes: { entry: string; names: readonly PaneName[] } = {
  entry: 'document',
  names: ['upload', 'new-source', 'edit-source'],
};

import type { PaneState } from '../../../lib/use-pane.ts';

export type GroupPanes = PaneState<'new'>;

/** What the pane beside the groups can show, and how the address says so. */
export const groupPanes: { entry: string; names: readonly 'new'[] } = { entry: 'group', names: ['new'] };

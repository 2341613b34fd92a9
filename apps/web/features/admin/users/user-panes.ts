import type { PaneState } from '../../../lib/use-pane.ts';

export type UserPanes = PaneState<'new'>;

/** What the pane beside the users can show, and how the address says so. */
export const userPanes: { entry: string; names: readonly 'new'[] } = { entry: 'user', names: ['new'] };

'use client';

import type { ComponentProps } from 'react';
import { useKnownGroups } from '../../lib/use-known-names.ts';
import { ChipsField } from '../ui/chips-field.tsx';

/** Groups by id, with suggestions for those who may see which there are. */
export function GroupsField(props: Omit<ComponentProps<typeof ChipsField>, 'suggestions'>) {
  return <ChipsField placeholder="hr" {...props} suggestions={useKnownGroups(props.draft.typed)} />;
}

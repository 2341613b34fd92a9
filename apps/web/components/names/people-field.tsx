'use client';

import type { ComponentProps } from 'react';
import { useKnownUsers } from '../../lib/use-known-names.ts';
import { ChipsField } from '../ui/chips-field.tsx';

/** People and service accounts by name, with suggestions for those who may see who there is. */
export function PeopleField(props: Omit<ComponentProps<typeof ChipsField>, 'suggestions'>) {
  return <ChipsField placeholder="ana@example.org" {...props} suggestions={useKnownUsers(props.draft.typed)} />;
}

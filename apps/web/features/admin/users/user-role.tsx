'use client';

import type { User } from '@footnote/contracts';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { SelectField } from '../../../components/ui/field.tsx';
import { roles } from '../../../lib/describe-role.ts';
import { useUserChange } from './use-user-change.ts';

interface UserRoleProps {
  user: User;
  isSelf: boolean;
  onChanged: (user: User) => void;
}

/** What somebody may do here; a choice holds at once. */
export function UserRole({ user, isSelf, onChanged }: UserRoleProps) {
  const { isSending, failure, undo, change } = useUserChange(user, onChanged);
  const hint = roles.find(({ role }) => role === user.role)?.may;
  return (
    <section aria-label="Role" className="flex flex-col gap-2">
      <SelectField
        label="Role"
        hint={isSelf ? `${hint} Another admin can change yours.` : hint}
        value={user.role}
        disabled={isSelf || isSending}
        onChange={({ target }) => {
          const chosen = roles.find(({ role }) => role === target.value);
          if (chosen !== undefined) change({ role: chosen.role });
        }}
      >
        {roles.map(({ role, name }) => (
          <option key={role} value={role}>
            {name}
          </option>
        ))}
      </SelectField>
      {failure === null ? null : <FailureNotice failure={failure} />}
      {undo === null ? null : (
        <div className="flex items-center gap-3">
          <span className="text-good">Saved</span>
          <Button data-shortcut="u" onClick={undo} disabled={isSending} size="small">
            Undo
          </Button>
        </div>
      )}
    </section>
  );
}

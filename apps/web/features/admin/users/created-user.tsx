'use client';

import type { CreateUserResponse } from '@footnote/contracts';
import Link from 'next/link';
import { DetailPane } from '../../../components/ledger/detail-pane.tsx';
import { Announcement } from '../../../components/ui/announcement.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { OneTimeLink } from './one-time-link.tsx';

/** Somebody who was just added, with the way in for them. */
export function CreatedUser({ created, onClose }: { created: CreateUserResponse; onClose: () => void }) {
  const { user, link } = created;
  return (
    <DetailPane title={user.displayName} place={user.id} onClose={onClose}>
      {link === null ? (
        <>
          <Announcement message={`${user.displayName} is added.`} />
          <p className="text-soft">
            {user.kind === 'person' ? (
              'Added. They come in with the account that they have in your organisation.'
            ) : (
              <>
                Added. It identifies itself with API keys:{' '}
                <Link href="/admin/keys?pane=new" prefetch={false} className="text-accent underline underline-offset-4">
                  make one
                </Link>{' '}
                that stands for <code className="font-mono text-13">{user.name}</code>.
              </>
            )}
          </p>
        </>
      ) : (
        <OneTimeLink link={link} />
      )}
      <Button look="primary" onClick={onClose} className="mt-6">
        {link === null ? 'Done' : 'I have it'}
      </Button>
    </DetailPane>
  );
}

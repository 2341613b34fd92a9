'use client';

import type { PasswordLink } from '@footnote/contracts';
import { Announcement } from '../../../components/ui/announcement.tsx';
import { SecretLine } from '../../../components/ui/secret-line.tsx';
import { formatMoment } from '../../../lib/format.ts';

/** The only time that a one-time link is shown. */
export function OneTimeLink({ link: { url, expiresAt } }: { link: PasswordLink }) {
  return (
    <div className="w-full">
      <Announcement message="The link is made. It is shown only now." />
      <p className="mb-2 text-warn">
        Copy the link and hand it over yourself: it is shown only now, works once, and until {formatMoment(expiresAt)}.
      </p>
      <SecretLine name="Link" text={url} />
    </div>
  );
}

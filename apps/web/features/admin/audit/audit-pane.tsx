'use client';

import type { AuditEntry } from '@footnote/contracts';
import Link from 'next/link';
import { DetailPane } from '../../../components/ledger/detail-pane.tsx';
import { Fact, Facts } from '../../../components/ledger/facts.tsx';
import { formatInstant } from '../../../lib/format.ts';
import { auditLink } from './audit-filter.ts';
import { describeAction, describeActor, targetLink, wordsOf } from './audit-words.ts';

const linkLook = 'text-accent underline underline-offset-4';

/** One entry, whole, and its place in the chain. */
export function AuditPane({ entry, onClose }: { entry: AuditEntry; onClose: () => void }) {
  const { sequence, at, actor, action, target, details } = entry;
  const link = target === null ? null : targetLink(target);
  return (
    <DetailPane title={describeAction(action)} place={String(sequence)} onClose={onClose}>
      <div className="flex flex-col gap-6">
        <Facts>
          <Fact name="When">{formatInstant(at)} UTC</Fact>
          <Fact name="Who">
            {describeActor(entry)}
            <Code>{actor}</Code>
            <Link href={auditLink({ actor })} prefetch={false} className={`text-13 ${linkLook}`}>
              Everything by them
            </Link>
          </Fact>
          {target === null ? null : (
            <Fact name="To what">
              {link === null ? <Code>{target}</Code> : <TargetLink href={link}>{target}</TargetLink>}
              <Link href={auditLink({ target })} prefetch={false} className={`text-13 ${linkLook}`}>
                Everything done to it
              </Link>
            </Fact>
          )}
          {Object.entries(details).map(([name, value]) => (
            <Fact key={name} name={wordsOf(name)}>
              <Detail value={value} />
            </Fact>
          ))}
        </Facts>
        <section>
          <h3 className="mb-2 font-semibold">Its place in the chain</h3>
          <Facts>
            <Fact name="Entry">{sequence.toLocaleString('en-GB')}</Fact>
            <Fact name="Action">
              <Code>{action}</Code>
            </Fact>
            <Fact name="Hash">
              <Code>{entry.hash}</Code>
            </Fact>
            <Fact name="The one before">
              <Code>{entry.previousHash}</Code>
            </Fact>
          </Facts>
        </section>
      </div>
    </DetailPane>
  );
}

function TargetLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} prefetch={false} className={`block font-mono text-13 break-all ${linkLook}`}>
      {children}
    </Link>
  );
}

function Code({ children }: { children: string }) {
  return <code className="block font-mono text-13 break-all text-soft">{children}</code>;
}

function Detail({ value }: { value: AuditEntry['details'][string] }) {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return (
    <code className="block font-mono text-13 break-all whitespace-pre-wrap">{JSON.stringify(value, null, 2)}</code>
  );
}

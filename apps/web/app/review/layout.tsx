import type { ReactNode } from 'react';
import { ManagePage } from '../../components/ledger/manage-page.tsx';

export default function ReviewLayout({ children }: { children: ReactNode }) {
  return <ManagePage>{children}</ManagePage>;
}

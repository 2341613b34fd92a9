import type { ReactNode } from 'react';
import { ManagePage } from '../../components/ledger/manage-page.tsx';

export default function AdminLayout({ children }: { children: ReactNode }) {
  return <ManagePage>{children}</ManagePage>;
}

import type { Metadata } from 'next';
import { NarrowPage } from '../../components/ui/narrow-page.tsx';
import { SetPasswordForm } from '../../features/sign-in/set-password-form.tsx';

export const metadata: Metadata = { title: 'Set your password', referrer: 'no-referrer' };

export default function PasswordPage() {
  return (
    <NarrowPage title="Set your password" lead="With it you sign in from now on.">
      <SetPasswordForm />
    </NarrowPage>
  );
}

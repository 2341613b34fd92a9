import { NotHere } from '../../../components/not-here.tsx';

export default function DocumentNotFound() {
  return (
    <NotHere title="This document is not here.">
      It may have been removed, or it may be one that you may not read. Footnote does not tell which.
    </NotHere>
  );
}

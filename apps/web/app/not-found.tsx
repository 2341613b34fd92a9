import { NotHere } from '../components/not-here.tsx';

export default function NotFound() {
  return <NotHere title="There is no page at this address.">Check the address, or start from the search.</NotHere>;
}

import { describePassageIndex } from '../conformance/describe-passage-index.ts';
import { FakePassageIndex } from './fake-passage-index.ts';

describePassageIndex('FakePassageIndex', async () => ({
  index: new FakePassageIndex({ dimensions: 4 }),
  close: async () => {},
}));

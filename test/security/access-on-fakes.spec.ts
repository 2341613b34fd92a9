import { randomInt } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { LookTally, playSteps, stepArbitrary } from './access-property.ts';
import { plantedDefects } from './model/planted-defects.ts';
import { fakePorts } from './model/access-ports.ts';

const worlds = 40;
const stepsPerWorld = 250;
const playMsMax = 300_000;
const seed = Number(process.env['FOOTNOTE_TEST_SEED'] ?? randomInt(2 ** 31));
const steps = fc.array(stepArbitrary, { minLength: stepsPerWorld, maxLength: stepsPerWorld, size: 'max' });

describe(`access on fakes, seed ${seed}`, () => {
  it(
    `shows nobody what they may not read, and everybody what they may, in ${worlds * stepsPerWorld} steps`,
    async () => {
      const tally = new LookTally();
      const property = fc.asyncProperty(steps, (played) => playSteps(played, tally));
      await fc.assert(property, {
        seed,
        numRuns: worlds,
        endOnFailure: true,
      });
      expect(tally.showing.size).toBeGreaterThanOrEqual(6);
    },
    playMsMax,
  );

  it(
    'leaks nothing when the index forgets its filter: every row is checked again',
    async () => {
      const ports = plantedDefects['an index without its filter'](fakePorts());
      const [played = []] = fc.sample(steps, { seed, numRuns: 1 });
      await playSteps(played, new LookTally(), ports);
    },
    playMsMax,
  );

  it.each(Object.entries(plantedDefects).filter(([name]) => name !== 'an index without its filter'))(
    'notices %s',
    async (_name, plant) => {
      const property = fc.asyncProperty(steps, (played) => playSteps(played, new LookTally(), plant(fakePorts())));
      const result = await fc.check(property, { seed, numRuns: 10, endOnFailure: true });
      expect(result.failed).toBe(true);
    },
    playMsMax,
  );
});

import { AccessWorld } from './model/access-world.ts';
import type { AccessPorts } from './model/access-ports.ts';
import { applyChange } from './model/apply-change.ts';
import { markedIn } from './model/markers.ts';
import { judgeSight } from './model/sight.ts';
import type { Step } from './model/step-arbitraries.ts';
import { takeLook } from './model/take-look.ts';

export { stepArbitrary } from './model/step-arbitraries.ts';

/** How often each surface was looked at, and showed some document. */
export class LookTally {
  readonly looks = new Map<string, number>();
  readonly showing = new Map<string, number>();

  count(surface: string, isShowing: boolean): void {
    this.looks.set(surface, (this.looks.get(surface) ?? 0) + 1);
    if (isShowing) this.showing.set(surface, (this.showing.get(surface) ?? 0) + 1);
  }
}

/**
 * Plays the steps in a new world: after every change somebody looks somewhere, and sees what the model says they may.
 * @throws Error that says which step showed what to whom.
 */
export async function playSteps(steps: readonly Step[], tally: LookTally, ports?: AccessPorts): Promise<void> {
  const world = await AccessWorld.open(ports);
  for (const { change, look } of steps) {
    await applyChange(world, change);
    for (const sight of await takeLook(world, look)) {
      judgeSight(world, sight);
      tally.count(sight.surface, markedIn(JSON.stringify(sight.shown)).size > 0);
    }
  }
  await requireCleanAuditLog(world);
}

/** The log says who was shown what by ids, and holds no text. */
async function requireCleanAuditLog({ footnote }: AccessWorld): Promise<void> {
  const entries = await footnote.ports.auditLog.read(1, 1_000);
  if (markedIn(JSON.stringify(entries)).size > 0) throw new Error('the audit log holds text of documents');
}

import { describe, expect, it } from '@jest/globals';
import { helpfulAction, readSlackPresses, toActionValue, wrongSourceAction } from './read-slack-press.ts';

const answerId = 'ans_0123456789abcdefghjkmnpq';
const press = {
  type: 'block_actions',
  team: { id: 'T061EG9R6', domain: 'example' },
  user: { id: 'U061F7AUR', username: 'ana' },
  channel: { id: 'C0LAN2Q65', name: 'general' },
  message: { ts: '1515449522.000017', thread_ts: '1515449522.000016' },
};

function withAction(action: object): unknown {
  return { ...press, actions: [{ type: 'button', action_ts: '1515449600.000001', ...action }] };
}

describe('a press under an answer', () => {
  it('says that the answer helped', () => {
    const payload = withAction({ action_id: helpfulAction, value: toActionValue({ answerId, citation: null }) });
    expect(readSlackPresses(payload)).toEqual([
      expect.objectContaining({
        helpful: true,
        answerId,
        citation: null,
        isDirect: false,
        threadTs: press.message.thread_ts,
      }),
    ]);
  });

  it('names the wrong source, by button or from the list', () => {
    const value = toActionValue({ answerId, citation: 2 });
    for (const chosen of [{ value }, { selected_option: { value } }]) {
      const payload = withAction({ action_id: wrongSourceAction, ...chosen });
      expect(readSlackPresses(payload)).toEqual([expect.objectContaining({ helpful: false, answerId, citation: 2 })]);
    }
  });

  it('is nothing to us when it is another’s or not of our making', () => {
    const strange = [
      null,
      { type: 'view_submission' },
      withAction({ action_id: 'another', value: answerId }),
      withAction({ action_id: helpfulAction, value: 'x'.repeat(2_000) }),
      withAction({ action_id: helpfulAction }),
    ];
    expect(strange.flatMap((payload) => readSlackPresses(payload))).toEqual([]);
  });
});

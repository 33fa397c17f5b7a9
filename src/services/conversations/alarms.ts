import { eventActivity } from './conversationEvent.ts';
import { createConversationWriter, push, type WriterDeps } from './conversationWriter.ts';

/** Wakes conversations in which something is due: a wait that lasts, a request that was left alone. */
export type Alarms = {
  /** Tells each conversation whose time has come; its turn decides what that means. */
  ring(): Promise<void>;
};

const atOnce = 100;

/** Builds the alarms; `wake` runs the turn of a conversation that was told. */
export function createAlarms(deps: WriterDeps & { wake: (id: string) => void }): Alarms {
  const { repository, clock, wake } = deps;
  const { change } = createConversationWriter(deps);

  const ringOne = async (id: string) => {
    const { result } = await change(id, (c) => {
      const now = clock();
      // Another process was faster, or the citizen was: the alarm is gone, or set anew.
      if (!c.alarm || c.alarm.at > now) return null;
      const { name } = c.alarm;
      delete c.alarm;
      if (!c.endedAt) c.inbox.push(push(c, eventActivity({ name }), now, false));
      return true;
    });
    if (result) wake(id);
  };

  return {
    async ring() {
      for (const id of await repository.alarmsDue(clock(), atOnce)) await ringOne(id);
    },
  };
}

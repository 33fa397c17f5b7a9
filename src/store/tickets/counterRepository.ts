import type { Model } from 'mongoose';
import type { CounterRepository } from '../../services/tickets/counterRepository.ts';
import { duplicateKeyOf } from '../duplicateKey.ts';
import type { CounterDocument } from './counterModel.ts';

/** Counters in MongoDB, each one document that is only ever incremented. */
export function counterRepository(model: Model<CounterDocument>): CounterRepository {
  async function next(name: string): Promise<number> {
    const counter = await model
      .findOneAndUpdate({ _id: name }, { $inc: { value: 1 } }, { upsert: true, returnDocument: 'after' })
      .lean()
      .exec();
    if (!counter) throw new Error(`The store did not make the counter ${name}.`);
    return counter.value;
  }

  return {
    async next(name) {
      try {
        return await next(name);
      } catch (error) {
        // Two first calls at once may both try to insert; the one that lost finds it there now.
        if (duplicateKeyOf(error) === null) throw error;
        return next(name);
      }
    },
    async raise(name, value) {
      const raise = () => model.updateOne({ _id: name }, { $max: { value } }, { upsert: true });
      await raise().catch(async (error: unknown) => {
        if (duplicateKeyOf(error) === null) throw error;
        await raise();
      });
    },
  };
}

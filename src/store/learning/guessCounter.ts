import type { Model } from 'mongoose';
import type { ServiceChoice } from '../../domain/ticket.ts';
import type { GuessCounter } from '../../services/learning/guessCounts.ts';
import type { TicketDocument } from '../tickets/ticketModel.ts';

type Group = {
  _id: { from: Date; choice?: ServiceChoice | null; guess?: string | null; filed: string; service: string };
  count: number;
};

/** Counts guesses in MongoDB: one pass over the tickets filed since the first period, by the index of their filing. */
export function guessCounter(model: Model<TicketDocument>): GuessCounter {
  return {
    async count(starts) {
      const begun = { $filter: { input: [...starts], as: 'start', cond: { $lte: ['$$start', '$createdAt'] } } };
      const groups = await model.aggregate<Group>([
        { $match: { createdAt: { $gte: starts[0] }, understanding: { $ne: null } } },
        {
          $group: {
            _id: {
              from: { $last: begun },
              choice: '$understanding.choice',
              guess: { $arrayElemAt: ['$understanding.ranked.code', 0] },
              filed: '$understanding.serviceCode',
              service: '$serviceCode',
            },
            count: { $sum: 1 },
          },
        },
      ]);
      return groups.map(({ _id: { from, choice = null, guess = null, filed, service }, count }) => ({
        from,
        choice,
        guess,
        filed,
        service,
        count,
      }));
    },
  };
}

import type { Model } from 'mongoose';
import type { CommentList } from '../../services/report/comment.ts';
import type { TicketDocument } from '../tickets/ticketModel.ts';

/** Comments in MongoDB, by the index of when they were written. */
export function commentList(model: Model<TicketDocument>): CommentList {
  return async ({ from, to, after, limit }) => {
    const until = after ? { $lte: after.at } : { $lt: to };
    const following = after
      ? { $or: [{ 'satisfaction.at': { $lt: after.at } }, { reference: { $lt: after.reference } }] }
      : {};
    const found = await model
      .find(
        { 'satisfaction.at': { $gte: from, ...until }, 'satisfaction.comment': { $gt: '' }, ...following },
        { _id: 0, reference: 1, serviceCode: 1, satisfaction: 1 },
      )
      .sort({ 'satisfaction.at': -1, reference: -1 })
      .limit(limit + 1)
      .lean<TicketDocument[]>()
      .exec();
    const items = found.slice(0, limit).flatMap(({ reference, serviceCode, satisfaction }) => {
      if (!satisfaction) return [];
      const { score, comment, at } = satisfaction;
      return [{ reference, serviceCode, score, text: comment ?? '', at }];
    });
    const last = items.at(-1);
    return { items, next: found.length > limit && last ? { at: last.at, reference: last.reference } : null };
  };
}

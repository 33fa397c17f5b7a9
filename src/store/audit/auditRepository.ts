import type { Model, QueryFilter } from 'mongoose';
import type { AuditEntry } from '../../services/audit/auditEntry.ts';
import type { AuditFilter, AuditRepository } from '../../services/audit/auditRepository.ts';
import type { AuditDocument } from './auditModel.ts';

/** The audit in MongoDB, paged by key. */
export function auditRepository(model: Model<AuditDocument>): AuditRepository {
  return {
    async record({ id, ...entry }) {
      await model.create({ _id: id, ...entry });
    },
    async list({ filter, after, limit }) {
      const following: QueryFilter<AuditDocument> = after
        ? { at: { $lte: after.at }, $or: [{ at: { $lt: after.at } }, { _id: { $lt: after.id } }] }
        : {};
      const found = await model
        .find({ $and: [matching(filter), following] })
        .sort({ at: -1, _id: -1 })
        .limit(limit + 1)
        .lean<AuditDocument[]>()
        .exec();
      const items = found.slice(0, limit).map(entryOf);
      const last = items.at(-1);
      return { items, next: found.length > limit && last ? { at: last.at, id: last.id } : null };
    },
    async forgetBefore(at) {
      return (await model.deleteMany({ at: { $lt: at } })).deletedCount;
    },
  };
}

function matching({ userId, subject, action, from, to }: AuditFilter): QueryFilter<AuditDocument> {
  return {
    ...(userId ? { 'user.id': userId } : {}),
    ...(subject ? { subject } : {}),
    ...(action ? { action } : {}),
    ...(from || to ? { at: { ...(from ? { $gte: from } : {}), ...(to ? { $lt: to } : {}) } } : {}),
  };
}

function entryOf({ _id, at, user, action, subject }: AuditDocument): AuditEntry {
  return { id: _id, at, user, action, subject };
}

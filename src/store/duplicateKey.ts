import mongoose from 'mongoose';

/** The field whose unique index refused a write, or null when the error is another (MongoDB's code 11000). */
export function duplicateKeyOf(error: unknown): string | null {
  if (!(error instanceof mongoose.mongo.MongoServerError) || error.code !== 11_000) return null;
  const { keyPattern } = error as { keyPattern?: Record<string, unknown> };
  if (keyPattern) return Object.keys(keyPattern)[0] ?? null;
  return /index: (\w+?)_-?1/.exec(error.message)?.[1] ?? null;
}

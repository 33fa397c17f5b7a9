import type { Doc } from './values/document.ts';

/** MongoDB's error names and numbers, as far as this server raises them. */
const errorCodes = {
  InternalError: 1,
  BadValue: 2,
  FailedToParse: 9,
  TypeMismatch: 14,
  IllegalOperation: 20,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  NotSingleValueField: 54,
  EmptyFieldName: 56,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  CommandNotSupported: 115,
  InvalidPipelineOperator: 168,
  CannotIndexParallelArrays: 171,
  QueryPlanKilled: 175,
  InvalidIndexSpecificationOption: 197,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
  OutOfDiskSpace: 14031,
  Location15952: 15952,
  Location15955: 15955,
  Location31249: 31249,
  Location31253: 31253,
  Location31254: 31254,
  Location40228: 40228,
  Location40323: 40323,
  Location40324: 40324,
  IDLUnknownField: 40415,
  Location51091: 51091,
  IDLFailedToParse: 40414,
} as const;

/** The name of an error, as a reply's `codeName` spells it. */
export type ErrorName = keyof typeof errorCodes;

/** A refusal that the client is told about, in MongoDB's own terms. */
export class CommandError extends Error {
  readonly code: number;
  readonly codeName: ErrorName;
  readonly extra: Doc;

  constructor(codeName: ErrorName, message: string, extra: Doc = {}) {
    super(message);
    this.name = 'CommandError';
    this.code = errorCodes[codeName];
    this.codeName = codeName;
    this.extra = extra;
  }

  /** The body of the reply that reports it. */
  toReply(): Doc {
    return { ok: 0, errmsg: this.message, code: this.code, codeName: this.codeName, ...this.extra };
  }
}

/** An answer of the desk's API that is no success; status 0 means that no answer came. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  /** What the code adds: `assignee`, `allowed`, `retryAfter` … */
  readonly details: Record<string, unknown>;

  constructor(status: number, code: string, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** The code of whatever a call threw. */
export function codeOf(error: unknown): string {
  return error instanceof ApiError ? error.code : 'unknown';
}

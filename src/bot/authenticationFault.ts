import { AuthenticationError } from 'botframework-connector';

/** Whether an error says that a token is not good: the SDK's own, or those of the library that it checks signatures with. */
export function isAuthenticationFault(error: unknown): boolean {
  return (
    error instanceof AuthenticationError ||
    (error instanceof Error && /^(JsonWebToken|TokenExpired|NotBefore)Error$/.test(error.name))
  );
}

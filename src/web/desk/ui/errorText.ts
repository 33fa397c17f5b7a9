import { ApiError } from '../api/apiError.ts';
import { isTextKey, type TextKey, type TextValues } from '../language/texts.ts';

/** Says an error to an agent: in the desk's own words where it has some, else in the server's. */
export function errorText(t: (key: TextKey, values?: TextValues) => string, error: unknown): string {
  if (!(error instanceof ApiError)) return t('error.unknown');
  const key = `error.${error.code}`;
  if (isTextKey(key)) return t(key, valuesOf(error));
  return error.status >= 500 ? t('error.unknown') : error.message;
}

function valuesOf({ details }: ApiError): TextValues {
  const values: TextValues = { name: '', least: 0, most: 0, into: '', minutes: 1 };
  for (const [name, value] of Object.entries(details)) {
    if (typeof value === 'string' || typeof value === 'number') values[name] = value;
  }
  const assignee = details.assignee as { name?: unknown } | null | undefined;
  if (typeof assignee?.name === 'string') values.name = assignee.name;
  return values;
}

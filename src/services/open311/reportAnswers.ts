import type { Service } from '../../domain/service.ts';
import type { Open311Fault } from './open311Error.ts';
import type { ReportForm } from './reportForm.ts';
import { whenCode } from './serviceDefinition.ts';

/** The longest answer in words. */
const longestAnswer = 1000;

/**
 * The answers of a report to its service's questions, and when it happened; an answer that does not fit is added to the
 * faults. `others` are answers to questions that the service does not ask, for the agent to read.
 */
export function reportAnswers(
  { attributes: given }: ReportForm,
  { attributes, when, code: serviceCode }: Service,
  faults: Open311Fault[],
): { answers: Record<string, string>; when: string | null; others: string[] } {
  const answers: Record<string, string> = {};
  let moment: string | null = null;
  const others: string[] = [];
  for (const [code, values] of given) {
    const fault = (key: Open311Fault['key'], more = {}) =>
      faults.push({ code: 400, key, values: { attribute: code.slice(0, 100), service: serviceCode, ...more } });
    const attribute = attributes.find((one) => one.code === code);
    const value = values.join('\n');
    const known = attribute?.values?.map((one) => one.code);
    if (code === whenCode && when !== 'none' && !attribute) moment = value.slice(0, longestAnswer);
    // FixMyStreet sends easting and northing with every report: nothing to lose one for.
    else if (!attribute) others.push(`${code.slice(0, 100)} : ${value.slice(0, longestAnswer)}`);
    else if (known && values.length > 1) fault('open311.error.oneValue');
    else if (known && !known.includes(value)) fault('open311.error.value', { allowed: known.join(', ') });
    else if (value.length > longestAnswer) fault('open311.error.longAnswer', { most: longestAnswer });
    else answers[code] = value;
  }
  for (const { code, required, onlyIf } of attributes) {
    if (!required || given.has(code)) continue;
    if (onlyIf && !onlyIf.values.includes(answers[onlyIf.attribute] ?? '')) continue;
    faults.push({
      code: 400,
      key: 'open311.error.missingAttribute',
      values: { attribute: code, service: serviceCode },
    });
  }
  return { answers, when: moment, others };
}

import type { Language } from '../../domain/language.ts';
import type { Service, ServiceAttribute } from '../../domain/service.ts';
import { say } from '../words.ts';

/** The code under which a client may say when it happened, for services that ask so: no attribute of a pack has it. */
export const whenCode = 'when';

/** One question of a service, as GeoReport's definition shows it. */
type AttributeDefinition = {
  variable: boolean;
  code: string;
  datatype: 'string' | 'text' | 'singlevaluelist';
  required: boolean;
  datatype_description: string | null;
  order: number;
  description: string;
  values?: { key: string; name: string }[];
};

/** What a service asks beyond the common fields. */
export type ServiceDefinition = { service_code: string; attributes: AttributeDefinition[] };

/** The definition of a service: its own questions in the pack's order, and when it happened, where that is asked. */
export function serviceDefinition(service: Service, language: Language): ServiceDefinition {
  const questions: Omit<AttributeDefinition, 'order'>[] = service.attributes.map((one) => definitionOf(one, language));
  if (service.when === 'required') questions.push(whenDefinition(language));
  return {
    service_code: service.code,
    attributes: questions.map((question, at) => ({ ...question, order: at + 1 })),
  };
}

function definitionOf(attribute: ServiceAttribute, language: Language): Omit<AttributeDefinition, 'order'> {
  const { code, values, onlyIf } = attribute;
  return {
    variable: true,
    code,
    datatype: values ? 'singlevaluelist' : 'text',
    // A question that depends on another answer cannot be required of everybody.
    required: attribute.required && !onlyIf,
    datatype_description: onlyIf ? say(language, 'open311.onlyIf', { attribute: onlyIf.attribute }) : null,
    description: attribute.question[language],
    ...(values ? { values: values.map((value) => ({ key: value.code, name: value.name[language] })) } : {}),
  };
}

function whenDefinition(language: Language): Omit<AttributeDefinition, 'order'> {
  return {
    variable: true,
    code: whenCode,
    datatype: 'string',
    required: false,
    datatype_description: say(language, 'open311.whenFormat'),
    description: say(language, 'ask.when'),
  };
}

import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Service } from '../../domain/service.ts';
import { alternatives } from './alternatives.ts';
import { bilingualSchema } from './bilingualSchema.ts';
import { codeSchema } from './citySchema.ts';
import type { PackFaults } from './packFaults.ts';
import type { PackFile } from './packFiles.ts';
import { readYaml } from './yamlFile.ts';

const needSchema = z.enum(['required', 'optional', 'none']);

const valueSchema = z.strictObject({
  code: codeSchema,
  name: bilingualSchema,
  synonyms: z
    .array(z.string().min(1))
    .default([])
    .transform((phrases) => phrases.flatMap(alternatives)),
  urgent: z.boolean().default(false),
});

const attributeSchema = z
  .strictObject({
    code: codeSchema,
    datatype: z.enum(['choice', 'text']),
    required: z.boolean().default(false),
    ask: z.enum(['alone', 'withDetails', 'never']),
    label: bilingualSchema,
    question: bilingualSchema,
    asksTime: z.literal(true).optional(),
    onlyIf: z.strictObject({ attribute: codeSchema, values: z.array(codeSchema).min(1) }).optional(),
    values: z.array(valueSchema).min(2).optional(),
  })
  .refine((attribute) => (attribute.datatype === 'choice') === (attribute.values !== undefined), {
    path: ['values'],
    message: 'a list of values for a choice, none for a text',
  })
  .refine((attribute) => !attribute.required || attribute.ask === 'alone', {
    path: ['ask'],
    message: 'alone, where an answer is required',
  });

/** Target of an urgent request where the pack gives none, in hours. */
const urgentHours = 4;

const serviceSchema = z.strictObject({
  code: codeSchema,
  group: codeSchema,
  name: bilingualSchema,
  queue: codeSchema,
  targetHours: z.number().positive(),
  urgentHours: z.number().positive().optional(),
  target: z
    .strictObject({
      clock: z.enum(['working', 'calendar']),
      firstResponseHours: z.number().positive(),
      resolutionHours: z.number().positive(),
    })
    .optional(),
  covers: z.string().min(1),
  description: bilingualSchema.optional(),
  address: needSchema,
  when: needSchema,
  photo: needSchema,
  contact: z.enum(['required', 'optional']).default('optional'),
  duplicates: z
    .strictObject({ withinMetres: z.number().positive().max(1000), withinDays: z.number().positive().max(365) })
    .nullable()
    .default(null),
  related: z.array(codeSchema).default([]),
  aside: z.boolean().default(false),
  attributes: z.array(attributeSchema).default([]),
  procedure: z.array(bilingualSchema).min(1),
});

const servicesSchema = z.array(serviceSchema).min(1);

// Read apart, so that one wrong key does not hide what does not fit between the services, or between files.
const outlineSchema = z.array(z.looseObject({ code: z.string(), queue: z.string() }));

/** What `services.yaml` holds; `codes` also where a fault leaves no services. */
export type ReadServices = { services: Service[]; codes: string[] };

/** Reads `services.yaml`, and checks that its codes differ and that each queue is one of the city's, where these are known. */
export function readServices({ file, text }: PackFile, queues: string[] | null, faults: PackFaults): ReadServices {
  const services = readYaml(file, text, servicesSchema, faults) ?? [];
  const document = parseDocument(text);
  const outline = document.errors.length > 0 ? [] : (outlineSchema.safeParse(document.toJS()).data ?? []);
  const codes = new Set<string>();
  for (const { code, queue } of outline) {
    if (codes.has(code)) faults.add(file, code, 'the code is there twice', 'each code once');
    codes.add(code);
    if (queues && !queues.includes(queue)) {
      faults.add(file, `${code}.queue`, `unknown queue ${queue}`, queues.join(', '));
    }
  }
  for (const service of services) {
    checkConditions(file, service, faults);
    for (const one of service.related.filter((code) => code === service.code || !codes.has(code)))
      faults.add(file, `${service.code}.related`, `no other service ${one}`, [...codes].join(', '));
  }
  return { services: services.map(serviceFrom), codes: [...codes] };
}

type ReadService = z.output<typeof serviceSchema>;

/** A question that waits for the answer to another must name one that stands before it, and values that this one has. */
function checkConditions(file: string, { code, attributes }: ReadService, faults: PackFaults): void {
  attributes.forEach(({ code: attribute, onlyIf }, at) => {
    if (!onlyIf) return;
    const key = `${code}.attributes.${attribute}.onlyIf`;
    const before = attributes.slice(0, at).find((one) => one.code === onlyIf.attribute);
    const known = before?.values?.map((value) => value.code) ?? [];
    if (!before) faults.add(file, key, `no question ${onlyIf.attribute} before it`, 'a question that stands before');
    for (const value of onlyIf.values.filter((one) => before && !known.includes(one)))
      faults.add(file, key, `unknown value ${value}`, known.join(', '));
  });
}

function serviceFrom({ target, ...service }: ReadService): Service {
  const attributes = service.attributes.map(({ values, onlyIf, asksTime, ...attribute }) => ({
    ...attribute,
    ...(asksTime ? { asksTime } : {}),
    ...(values ? { values } : {}),
    ...(onlyIf ? { onlyIf } : {}),
  }));
  return {
    ...service,
    attributes,
    urgentHours: service.urgentHours ?? Math.min(service.targetHours, urgentHours),
    ...(target ? { target } : {}),
  };
}

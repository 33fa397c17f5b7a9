import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Service } from '../../domain/service.ts';
import { bilingualSchema, codeSchema } from './citySchema.ts';
import type { PackFaults } from './packFaults.ts';
import type { PackFile } from './packFiles.ts';
import { readYaml } from './yamlFile.ts';

const needSchema = z.enum(['required', 'optional', 'none']);

const valueSchema = z.strictObject({
  code: codeSchema,
  name: bilingualSchema,
  synonyms: z.array(z.string().min(1)).default([]),
});

const attributeSchema = z
  .strictObject({
    code: codeSchema,
    datatype: z.enum(['choice', 'text']),
    required: z.boolean(),
    question: bilingualSchema,
    values: z.array(valueSchema).min(2).optional(),
  })
  .refine((attribute) => (attribute.datatype === 'choice') === (attribute.values !== undefined), {
    path: ['values'],
    message: 'a list of values for a choice, none for a text',
  });

const serviceSchema = z.strictObject({
  code: codeSchema,
  group: codeSchema,
  name: bilingualSchema,
  queue: codeSchema,
  targetHours: z.number().positive(),
  covers: z.string().min(1),
  address: needSchema,
  when: needSchema,
  photo: needSchema,
  shared: z.boolean().default(false),
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
  return { services: services.map(withoutUndefined), codes: [...codes] };
}

function withoutUndefined(service: z.output<typeof serviceSchema>): Service {
  const attributes = service.attributes.map(({ values, ...attribute }) =>
    values ? { ...attribute, values } : attribute,
  );
  return { ...service, attributes };
}

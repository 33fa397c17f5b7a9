import type { z } from 'zod';
import type { Service } from '../../../domain/service.ts';
import type { DeskDeps } from '../deskDeps.ts';
import { type DeskRoute, jsonRoute } from '../deskRoute.ts';
import { type ServiceBody, ServiceList } from '../schemas/serviceSchemas.ts';

/** The city's services, as its pack defines them. */
export function serviceRoutes({ city }: DeskDeps): DeskRoute[] {
  return [
    jsonRoute({
      method: 'GET',
      path: '/api/desk/services',
      summary: 'Every service with its questions and its procedure, and the names of the queues.',
      access: 'user',
      response: ServiceList,
      errors: [],
      handle: async () => ({ items: city.services.map(presentService), queues: city.queues }),
    }),
  ];
}

function presentService(service: Service): z.input<typeof ServiceBody> {
  const { code, group, name, queue, targetHours, address, when, photo, procedure } = service;
  const attributes = service.attributes.map(({ values, onlyIf, ...attribute }) => ({
    code: attribute.code,
    datatype: attribute.datatype,
    required: attribute.required,
    label: attribute.label,
    question: attribute.question,
    ...(onlyIf ? { onlyIf } : {}),
    ...(values ? { values: values.map((value) => ({ code: value.code, name: value.name })) } : {}),
  }));
  return { code, group, name, queue, targetHours, address, when, photo, attributes, procedure };
}

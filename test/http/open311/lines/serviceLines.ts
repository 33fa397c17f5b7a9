import { expect } from 'vitest';
import type { Open311Server } from '../open311Server.ts';
import { expectErrors, type Lines } from './line.ts';

const serviceOf = async (server: Open311Server, code: string, query = '') => {
  const { body } = await server.get(`v2/services.json${query}`);
  return body.find((one: { service_code: string }) => one.service_code === code);
};
const attributesOf = async (server: Open311Server, code: string, query = '') =>
  (await server.get(`v2/services/${code}.json${query}`)).body.attributes;

/** The list of services and their definitions. */
export const serviceLines: Lines = {
  async 'services.code'(server) {
    const { body } = await server.get('v2/services.json');
    expect(body.map((one: { service_code: string }) => one.service_code)).toEqual(
      server.city.services.map(({ code }) => code),
    );
    const { body: xml } = await server.get('v2/services.xml');
    expect(xml.services.service).toHaveLength(body.length);
  },
  async 'services.name'(server) {
    expect((await serviceOf(server, 'pothole')).service_name).toBe('Nid-de-poule');
    expect((await serviceOf(server, 'pothole', '?locale=en')).service_name).toBe('Pothole');
  },
  async 'services.description'(server) {
    const { body } = await server.get('v2/services.json');
    for (const one of body) expect(one.description).toMatch(/\S/);
  },
  async 'services.metadata'(server) {
    expect((await serviceOf(server, 'pothole')).metadata).toBe(true);
    for (const { code, attributes, when } of server.city.services)
      expect((await serviceOf(server, code)).metadata).toBe(attributes.length > 0 || when === 'required');
  },
  async 'services.type'(server) {
    const { body } = await server.get('v2/services.json');
    for (const one of body) expect(one.type).toBe('realtime');
  },
  async 'services.keywords'(server) {
    expect((await serviceOf(server, 'pothole')).keywords).toBe('Pothole, streets');
  },
  async 'services.group'(server) {
    expect((await serviceOf(server, 'pothole')).group).toBe('streets');
  },
  async 'definition.code'(server) {
    expect((await server.get('v2/services/pothole.json')).body.service_code).toBe('pothole');
    expect((await server.get('v2/services/pothole.xml')).body.service_definition.service_code).toBe('pothole');
  },
  async 'definition.variable'(server) {
    for (const one of await attributesOf(server, 'pothole')) expect(one.variable).toBe(true);
  },
  async 'definition.attribute'(server) {
    const [hazard] = await attributesOf(server, 'pothole');
    expect([hazard.code, hazard.description]).toEqual(['hazard', 'Le trou est-il dangereux?']);
    const [english] = await attributesOf(server, 'pothole', '?locale=en');
    expect(english.description).toBe('Is the hole dangerous?');
  },
  async 'definition.datatype'(server) {
    const types = (await attributesOf(server, 'pothole')).map((one: { datatype: string }) => one.datatype);
    expect(types).toEqual(['singlevaluelist', 'text', 'text']);
    const when = (await attributesOf(server, 'water_leak')).at(-1);
    expect([when.code, when.datatype, when.required]).toEqual(['when', 'string', false]);
  },
  async 'definition.required'(server) {
    const [bin, reason] = await attributesOf(server, 'bin_request');
    expect([bin.code, bin.required, reason.required]).toEqual(['bin', true, false]);
  },
  async 'definition.datatype_description'(server) {
    expect((await attributesOf(server, 'pothole'))[0].datatype_description).toBeNull();
    expect((await attributesOf(server, 'water_leak')).at(-1).datatype_description).toMatch(/ISO 8601/);
    const { text } = await server.get('v2/services/pothole.xml');
    expect(text).toContain('<datatype_description></datatype_description>');
  },
  async 'definition.order'(server) {
    const orders = (await attributesOf(server, 'pothole')).map((one: { order: number }) => one.order);
    expect(orders).toEqual([1, 2, 3]);
  },
  async 'definition.values'(server) {
    const [hazard, size] = await attributesOf(server, 'pothole', '?locale=en');
    expect(hazard.values).toEqual([
      { key: 'damage', name: 'Damaged a vehicle already' },
      { key: 'fall', name: 'Someone fell' },
    ]);
    expect(size.values).toBeUndefined();
    const { body } = await server.get('v2/services/pothole.xml');
    expect(body.service_definition.attributes.attribute[0].values.value[1].key).toBe('fall');
  },
  async 'definition.unknown'(server) {
    expectErrors(await server.get('v2/services/033.json'), 404, /service_code 033/);
    expect((await server.get('v2/services/033.xml')).body.errors.error.code).toBe('404');
  },
};

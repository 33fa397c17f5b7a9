import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDesk, startDesk } from './deskServer.ts';

type Node = Record<string, unknown>;

describe('the desk’s OpenAPI document', () => {
  let desk: RunningDesk;
  // biome-ignore lint/suspicious/noExplicitAny: a document of OpenAPI is looked into freely
  let document: any;
  beforeAll(async () => {
    desk = await startDesk();
    ({ body: document } = await desk.browser().get('/api/desk/openapi.json'));
  });
  afterAll(() => desk.close());

  it('is OpenAPI 3.1 and names every call of the contract', () => {
    expect(document.openapi).toBe('3.1.0');
    const calls = Object.entries<Node>(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace('/api/desk/', '')}`),
    );
    const actions = ['claim', 'status', 'assign', 'service', 'notes', 'reply', 'merge'];
    expect(calls).toEqual(
      expect.arrayContaining([
        'POST session',
        'POST understand',
        'POST locate',
        'GET tickets',
        'GET tickets/{reference}',
        'POST tickets',
        'POST users/{id}/password',
        ...actions.map((action) => `POST tickets/{reference}/${action}`),
      ]),
    );
  });

  it('points only to schemas that it has', () => {
    const references: string[] = [];
    JSON.stringify(document, (key, value) => {
      if (key === '$ref') references.push(value);
      return value;
    });
    expect(references.length).toBeGreaterThan(10);
    for (const reference of references) {
      const name = reference.replace('#/components/schemas/', '');
      expect(Object.keys(document.components.schemas)).toContain(name);
    }
  });

  it('describes what validates: the queue’s parameters, the phone form, and errors by status', () => {
    const list = document.paths['/api/desk/tickets'].get;
    const limit = list.parameters.find((one: Node) => one.name === 'limit');
    expect(limit).toMatchObject({ in: 'query', required: false, schema: { minimum: 1, maximum: 100, default: 50 } });
    const form = document.paths['/api/desk/tickets'].post.requestBody.content['application/json'].schema;
    expect(form.required.sort()).toEqual(['address', 'description', 'serviceCode']);
    const claim = document.paths['/api/desk/tickets/{reference}/claim'].post;
    expect(claim.responses['409'].description).toContain('already_claimed');
    expect(claim.responses['200'].content['application/json'].schema.$ref).toBe('#/components/schemas/TicketBody');
    expect(document.components.schemas.TicketBody.required).toContain('allowed');
  });
});

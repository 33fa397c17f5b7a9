import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BusinessHours } from '../../../src/domain/businessHours.ts';
import { isUrgent, targetOf } from '../../../src/domain/target.ts';
import type { Actor } from '../../../src/domain/ticket.ts';
import { createTargets } from '../../../src/services/targets/targets.ts';
import { createWorkingTime } from '../../../src/services/targets/workingTime.ts';
import { makeTicket, testServices } from '../../support/makeTicket.ts';

const [pothole, noise] = testServices as [(typeof testServices)[0], (typeof testServices)[0]];
const day = [{ from: 540, to: 960 }];
const businessHours: BusinessHours = { week: [day, day, day, day, day, [], []], holidays: null, closures: [] };
const timeZone = 'America/Toronto';
const targets = createTargets({ businessHours, timeZone });
const time = createWorkingTime(businessHours, timeZone);
const agent: Actor = { type: 'user', id: 'lea', name: 'Léa' };
const citizen: Actor = { type: 'citizen', name: '' };
/** 2 November 2026 was a Monday. */
const at = (text: string) => new Date(`2026-11-${text}:00-05:00`);

function filed(from: Date, service = pothole) {
  return { ...makeTicket(1, { createdAt: from }), ...targets.filed(service, {}, from) };
}

describe('what a request is promised', () => {
  it('is a working day for each day that its service says, the first response within one', () => {
    expect(targetOf(pothole, {}, { businessHours })).toEqual({
      clock: 'working',
      firstResponseHours: 7,
      resolutionHours: 21,
    });
  });

  it('runs by the clock on the wall where an answer makes it urgent, or the service is due within the day', () => {
    const urgent = { clock: 'calendar', firstResponseHours: 2, resolutionHours: 4 };
    expect(targetOf(noise, { kind: 'alarm' }, { businessHours })).toEqual(urgent);
    expect(targetOf({ ...noise, targetHours: 4 }, { kind: 'party' }, { businessHours })).toEqual(urgent);
  });

  it('is what the pack says in full, and by the wall clock in a town without business hours', () => {
    const target = { clock: 'working', firstResponseHours: 3, resolutionHours: 10 } as const;
    expect(targetOf({ ...pothole, target }, {}, { businessHours })).toEqual(target);
    expect(targetOf({ ...pothole, target }, {}, { businessHours: null }).clock).toBe('calendar');
    expect(targetOf(pothole, {}, { businessHours: null }).resolutionHours).toBe(72);
  });

  it.each([{}, { kind: 'une alarme' }, { hours: 'alarm' }])('is not urgent by %j', (answers) => {
    expect(isUrgent(noise, answers)).toBe(false);
  });
});

describe('the clock of a ticket', () => {
  it('warns after four fifths, or when nobody has answered in time, whichever is first', () => {
    const ticket = filed(at('02T09:00'));
    expect(ticket.dueAt).toEqual(at('04T16:00'));
    expect(ticket.warnAt).toEqual(time.add(at('02T09:00'), 21 * 0.8 * 3_600_000));
    expect(ticket.attentionAt).toEqual(at('02T16:00'));
    expect(targets.answered(ticket, at('02T10:00'))).toEqual({
      firstResponseAt: at('02T10:00'),
      attentionAt: ticket.warnAt,
    });
  });

  it('stands while the citizen is waited for, and moves what is due by the working time that passed', () => {
    const ticket = filed(at('02T09:00'));
    const waiting = targets.statusChanged(ticket, 'waiting', at('03T09:00'), agent);
    expect(waiting).toMatchObject({ pausedAt: at('03T09:00'), attentionAt: null, dueAt: ticket.dueAt });
    const going = targets.statusChanged(
      { ...ticket, ...waiting, status: 'waiting' },
      'in_progress',
      at('05T09:00'),
      agent,
    );
    expect(going).toMatchObject({
      dueAt: at('06T16:00'),
      pausedAt: null,
      pauses: [{ from: at('03T09:00'), to: at('05T09:00') }],
    });
    expect(targets.reasonOf({ ...ticket, ...going })).toMatchObject({ dayHours: 7, pauses: going.pauses });
  });

  it('leaves late what was late before it stood', () => {
    const ticket = filed(at('02T09:00'));
    const waiting = targets.statusChanged(ticket, 'waiting', at('06T09:00'), agent);
    const going = targets.statusChanged(
      { ...ticket, ...waiting, status: 'waiting' },
      'in_progress',
      at('09T09:00'),
      agent,
    );
    expect(going.dueAt).toEqual(ticket.dueAt);
  });

  it('stands while a request is finished, and goes on where it is reopened', () => {
    const ticket = filed(at('02T09:00'));
    const resolved = targets.statusChanged(ticket, 'resolved', at('03T09:00'), agent);
    expect(resolved).toMatchObject({ resolvedAt: at('03T09:00'), firstResponseAt: at('03T09:00'), attentionAt: null });
    const closed = targets.statusChanged(
      { ...ticket, ...resolved, status: 'resolved' },
      'closed',
      at('04T09:00'),
      agent,
    );
    expect(closed.resolvedAt).toEqual(at('03T09:00'));
    const reopened = targets.statusChanged(
      { ...ticket, ...closed, status: 'closed' },
      'reopened',
      at('10T09:00'),
      citizen,
    );
    expect(reopened).toMatchObject({ resolvedAt: null, reopenings: 1, dueAt: at('11T16:00') });
  });

  it('takes no citizen’s change for an answer', () => {
    expect(targets.statusChanged(filed(at('02T09:00')), 'waiting', at('02T10:00'), citizen).firstResponseAt).toBeNull();
  });

  it('counts a corrected service from the filing, less what its clock stood', () => {
    const pauses = [{ from: at('02T10:00'), to: at('02T12:00') }];
    const ticket = { ...filed(at('02T09:00')), pauses };
    expect(targets.corrected(ticket, noise).dueAt).toEqual(at('03T11:00'));
  });

  it('moves by each pause as far as it was long, whatever the moments', () => {
    const moment = fc.date({ min: at('02T00:00'), max: at('30T00:00'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, moment, moment, (...three) => {
        const [from, stop, start] = three.sort((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date];
        const ticket = filed(from);
        const waiting = targets.statusChanged(ticket, 'waiting', stop, agent);
        const going = targets.statusChanged({ ...ticket, ...waiting, status: 'waiting' }, 'in_progress', start, agent);
        const stood = stop < ticket.dueAt ? time.between(stop, start) : 0;
        expect(time.between(ticket.dueAt, going.dueAt)).toBe(stood);
        expect(going.dueAt >= ticket.dueAt).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { instantAt, localDateOf, nextPublicationSlot } from './local-time';
import {
  addDays,
  addWorkingDays,
  isLocalDate,
  isWorkingDay,
  publicHolidays,
  workingDayFrom,
  workingDaysBetween,
} from './working-days';

const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

/** Easter Monday, Ascension and Whit Monday, as the calendars print them. */
const movable: Record<number, string[]> = {
  2024: ['04-01', '05-09', '05-20'],
  2025: ['04-21', '05-29', '06-09'],
  2026: ['04-06', '05-14', '05-25'],
  2027: ['03-29', '05-06', '05-17'],
  2028: ['04-17', '05-25', '06-05'],
  2029: ['04-02', '05-10', '05-21'],
  2030: ['04-22', '05-30', '06-10'],
};

const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-12-01'), noInvalidDate: true });
const dates = day.map((date) => date.toISOString().slice(0, 10));
const zones = fc.constantFrom('Europe/Paris', 'America/Cayenne', 'Pacific/Noumea', 'America/Miquelon', 'UTC');

describe('public holidays', () => {
  it.each(Object.entries(movable))('of %s are those of the calendar', (year, days) => {
    const expected = [...fixed, ...days].map((one) => `${year}-${one}`).sort();
    expect([...publicHolidays(Number(year))]).toEqual(expected);
  });
  it('are counted once when two fall on the same day', () => {
    expect(publicHolidays(2008).size).toBe(10);
    expect(publicHolidays(2008).has('2008-05-01')).toBe(true);
  });
});

describe('working days', () => {
  it('skip week-ends and holidays', () => {
    expect(addWorkingDays('2026-04-03', 1)).toBe('2026-04-07');
    expect(addWorkingDays('2026-05-07', 1)).toBe('2026-05-11');
    expect(addWorkingDays('2026-12-24', 1)).toBe('2026-12-28');
    expect(workingDayFrom('2026-05-14')).toBe('2026-05-15');
    expect(workingDayFrom('2026-05-15')).toBe('2026-05-15');
  });
  it('add and count in agreement', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const to = addWorkingDays(from, count);
        expect(isWorkingDay(to)).toBe(true);
        expect(workingDaysBetween(from, to)).toBe(count);
        expect(workingDaysBetween(from, addDays(to, -1))).toBe(count - 1);
        expect(workingDaysBetween(addWorkingDays(to, -count), to)).toBe(count);
      }),
      { numRuns: 300 },
    );
  });
  it('are counted as one would day by day, over years', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -10, max: 1_500 }), (from, length) => {
        const days = Array.from({ length: Math.max(0, length) }, (_, index) => addDays(from, index + 1));
        expect(workingDaysBetween(from, addDays(from, length))).toBe(days.filter(isWorkingDay).length);
      }),
      { numRuns: 100 },
    );
  });
  it('are none from a day to an earlier one', () => {
    expect(workingDaysBetween('2026-03-10', '2026-03-10')).toBe(0);
    expect(workingDaysBetween('2026-03-10', '2026-03-02')).toBe(0);
  });
  it('know a day that exists from one that does not', () => {
    expect(['2026-02-28', '2028-02-29', '2026-02-30', '2026-13-01', '26-01-01', 'demain'].map(isLocalDate)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('the next publication', () => {
  it.each([
    ['before summer time', '2026-03-27T15:00:00Z', 'Europe/Paris', '2026-03-30T06:00:00.000Z'],
    ['in winter', '2026-01-15T15:00:00Z', 'Europe/Paris', '2026-01-16T07:00:00.000Z'],
    ['before winter time', '2026-10-23T15:00:00Z', 'Europe/Paris', '2026-10-26T07:00:00.000Z'],
    ['before Easter', '2026-04-03T05:00:00Z', 'Europe/Paris', '2026-04-07T06:00:00.000Z'],
    ['early in the morning', '2026-03-10T05:00:00Z', 'Europe/Paris', '2026-03-11T07:00:00.000Z'],
    ['late in the evening, past midnight here', '2026-03-10T23:30:00Z', 'Europe/Paris', '2026-03-12T07:00:00.000Z'],
    ['on the other side of the world', '2026-03-10T15:00:00Z', 'Pacific/Noumea', '2026-03-11T21:00:00.000Z'],
  ])('comes on the following working day, %s', (_when, now, zone, expected) => {
    expect(nextPublicationSlot(new Date(now), zone).toISOString()).toBe(expected);
  });

  it('is at 8:00 of a later working day, whatever the instant, the zone and the season', () => {
    fc.assert(
      fc.property(day, zones, (now, zone) => {
        const slot = nextPublicationSlot(now, zone);
        const local = localDateOf(slot, zone);
        expect(isWorkingDay(local)).toBe(true);
        expect(workingDaysBetween(localDateOf(now, zone), local)).toBe(1);
        expect(new Intl.DateTimeFormat('fr', { timeZone: zone, timeStyle: 'medium' }).format(slot)).toBe('08:00:00');
      }),
      { numRuns: 300 },
    );
  });

  it('finds an hour of any day in any zone', () => {
    expect(instantAt('2026-03-29', 8, 'Europe/Paris').toISOString()).toBe('2026-03-29T06:00:00.000Z');
    expect(instantAt('2026-03-29', 0, 'Europe/Paris').toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(instantAt('2026-10-25', 8, 'Europe/Paris').toISOString()).toBe('2026-10-25T07:00:00.000Z');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMeetingDay, type PackItem, stepped, unfinishedFaults } from './meeting-pack.ts';

const item = (heading: string, text = ''): PackItem => ({ kind: 'text', heading, text });
const [a, b, c] = [item('a'), item('b'), item('c')];

describe('a step in the editor', () => {
  it('moves an item past its neighbour, and says where it is', () => {
    expect(stepped([a, b, c], { kind: 'up', at: 2 })).toEqual({ items: [a, c, b], at: 1 });
    expect(stepped([a, b, c], { kind: 'down', at: 0 })).toEqual({ items: [b, a, c], at: 1 });
  });

  it('stays at the ends', () => {
    expect(stepped([a, b], { kind: 'up', at: 0 })).toEqual({ items: [a, b], at: 0 });
    expect(stepped([a, b], { kind: 'down', at: 1 })).toEqual({ items: [a, b], at: 1 });
  });

  it('adds last and takes away', () => {
    expect(stepped([a], { kind: 'add', item: b })).toEqual({ items: [a, b], at: 1 });
    expect(stepped([a, b, c], { kind: 'remove', at: 1 })).toEqual({ items: [a, c], at: null });
  });

  it('changes nothing for an item that is not there', () => {
    for (const kind of ['up', 'down', 'remove'] as const)
      expect(stepped([a, b], { kind, at: 2 })).toEqual({ items: [a, b], at: null });
    expect(stepped([a, b], { kind: 'keep' })).toEqual({ items: [a, b], at: null });
  });

  it('never loses an item by moving it, and a step back undoes a step', () => {
    const lists = fc.array(
      fc.string({ minLength: 1 }).map((text) => item(text)),
      { minLength: 2, maxLength: 8 },
    );
    fc.assert(
      fc.property(lists, fc.nat(20), (items, seed) => {
        const at = seed % items.length;
        const there = stepped(items, { kind: 'down', at });
        expect(there.items).toHaveLength(items.length);
        expect(new Set(there.items)).toEqual(new Set(items));
        if (at < items.length - 1) expect(stepped(there.items, { kind: 'up', at: at + 1 }).items).toEqual(items);
      }),
    );
  });
});

describe('a pack to hand out', () => {
  it('has something in it, and no empty texts', () => {
    expect(unfinishedFaults({ items: [] })).toMatchObject([{ path: 'add', code: 'missing' }]);
    expect(unfinishedFaults({ items: [a, item('')] })).toMatchObject([{ path: 'items[1].heading', code: 'missing' }]);
    expect(unfinishedFaults({ items: [a, item('', 'text'), { kind: 'state' }] })).toEqual([]);
  });
});

it('a meeting’s day is one of the calendar’s', () => {
  expect(['2014-03-12', '2024-02-29'].every(isMeetingDay)).toBe(true);
  expect(['', '2014-02-29', '2014-3-12', '0014-03-12', '9999-01-01', '2014-03-12T10:00'].some(isMeetingDay)).toBe(
    false,
  );
});

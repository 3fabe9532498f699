import { describe, expect, it } from 'vitest';
import { FairQueue, type Ticket } from './queue.ts';

const ticket = (id: string, user = 'alice', chat = `chat of ${user}`): Ticket => ({ id, user, chat });
const roomy = { capacity: 100, perUser: 100 };

describe('FairQueue', () => {
  it('serves people in turn, each in their own order', () => {
    const queue = new FairQueue(roomy);
    for (const id of ['a1', 'a2', 'a3']) queue.add(ticket(id));
    queue.add(ticket('b1', 'bob'));
    queue.add(ticket('b2', 'bob'));
    const order: string[] = [];
    for (let next = queue.take(); next !== undefined; next = queue.take()) {
      order.push(next.id);
      queue.release(next.id);
    }
    expect(order).toEqual(['a1', 'b1', 'a2', 'b2', 'a3']);
  });

  it('gives a series the room of one request, and its turns to others', () => {
    const queue = new FairQueue({ capacity: 3, perUser: 2 });
    for (const id of ['a1', 'a2', 'a3']) queue.add({ ...ticket(id), series: 'a' });
    queue.admit('alice');
    queue.add(ticket('a4'));
    expect(() => queue.admit('alice')).toThrow(expect.objectContaining({ code: 'user-limit' }));
    queue.admit('bob');
    queue.add(ticket('b1', 'bob'));
    expect(() => queue.admit('carol')).toThrow(expect.objectContaining({ code: 'full' }));
    expect(queue.take()?.id).toBe('a1');
    queue.release('a1');
    expect(queue.take()?.id).toBe('b1');
  });

  it('runs one job at a time per person and per chat', () => {
    const queue = new FairQueue(roomy);
    queue.add(ticket('a1', 'alice', 'group'));
    queue.add(ticket('a2', 'alice', 'private'));
    queue.add(ticket('b1', 'bob', 'group'));
    queue.add(ticket('c1', 'carol', 'elsewhere'));
    expect(queue.take()?.id).toBe('a1');
    expect(queue.take()?.id).toBe('c1'); // a2 is alice's, b1 is in the group
    expect(queue.take()).toBeUndefined();
    queue.release('a1');
    expect(queue.take()?.id).toBe('b1');
    expect(queue.take()?.id).toBe('a2');
  });

  it('lets no other job of a person or a chat wait for one aside, and runs one of those at a time, too', () => {
    const queue = new FairQueue({ capacity: 100, perUser: 3 });
    queue.add({ ...ticket('better1'), isAside: true });
    queue.add({ ...ticket('better2'), isAside: true });
    expect(queue.take()?.id).toBe('better1');
    queue.add(ticket('a1'));
    queue.add(ticket('a2'));
    expect(() => queue.admit('alice')).toThrow(expect.objectContaining({ code: 'user-limit' }));
    expect(queue.take()?.id).toBe('a1');
    expect(queue.take()).toBeUndefined();
    queue.release('a1');
    expect(queue.withdraw('better2')).toBe(true);
    expect(queue.take()?.id).toBe('a2');
    expect(queue.waiting).toBe(0);
  });

  it('counts the jobs ahead exactly as they then start', () => {
    const queue = new FairQueue(roomy);
    const tickets = [
      ['a1', 'alice'],
      ['a2', 'alice'],
      ['a3', 'alice'],
      ['b1', 'bob'],
      ['c1', 'carol'],
      ['c2', 'carol'],
    ].map(([id, user]) => ticket(id!, user));
    for (const one of tickets) queue.add(one);
    const promised = new Map(tickets.map(({ id }) => [id, queue.ahead(id)]));
    const started: string[] = [];
    for (let next = queue.take(); next !== undefined; next = queue.take()) {
      started.push(next.id);
      queue.release(next.id);
    }
    expect(Object.fromEntries(promised)).toEqual(Object.fromEntries(started.map((id, index) => [id, index])));
    expect(queue.ahead('a1')).toBe(-1);
  });

  it('refuses the 4th waiting job of 3 and the 3rd of one person of 2, by code', () => {
    const queue = new FairQueue({ capacity: 3, perUser: 2 });
    queue.add(ticket('a1'));
    queue.admit('alice');
    queue.add(ticket('a2'));
    expect(() => queue.admit('alice')).toThrow(expect.objectContaining({ code: 'user-limit' }));
    queue.admit('bob');
    queue.add(ticket('b1', 'bob'));
    expect(() => queue.admit('carol')).toThrow(expect.objectContaining({ code: 'full' }));
  });

  it('withdraws a waiting ticket and nothing else', () => {
    const queue = new FairQueue(roomy);
    queue.add(ticket('a1'));
    queue.add(ticket('a2'));
    expect(queue.take()?.id).toBe('a1');
    expect(queue.withdraw('a1')).toBe(false);
    expect(queue.withdraw('a2')).toBe(true);
    expect([queue.waiting, queue.running]).toEqual([0, 1]);
  });
});

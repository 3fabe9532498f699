/**
 * What the operators of this bot have decided: maintenance, the flags of the rollout, who is banned.
 *
 * Maintenance and flags are one record, so that a request costs one read of it and one for the ban.
 */
import * as z from 'zod';
import type { Collection, CollectionOpener, RecordSchema } from '../../storage/index.ts';
import type { Ending, Job } from '../jobs/index.ts';
import { Audit } from './audit.ts';
import { FlagOutcomes } from './flag-outcomes.ts';
import { FLAG_NAMES, Flag, type FlagName, initialFlag, isIncluded, withoutListed } from './rollout.ts';

const RulesRecord = z.object({
  /** Nobody but operators may ask for speech. */
  isMaintenance: z.boolean().default(false),
  /** The switches at BotFather that operators were told of, so that a restart does not tell them again. */
  toldSwitches: z.array(z.string()).default([]),
  /** Those that were changed; the others stand as `initialFlag` says. */
  flags: z.record(z.string(), Flag).default({}),
});

type RulesRecord = Readonly<z.infer<typeof RulesRecord>>;

const RULES: RecordSchema<RulesRecord> = { version: 1, parse: (value) => RulesRecord.parse(value) };

const Ban = z.object({ at: z.number() });

const BANS: RecordSchema<z.infer<typeof Ban>> = { version: 1, parse: (value) => Ban.parse(value) };

/** The only key of the collection of rules. */
const ONLY = 'only';

export class Rules {
  /** How the flags fare, since this process was started. */
  readonly outcomes = new FlagOutcomes();
  readonly audit: Audit;
  readonly #rules: Collection<RulesRecord>;
  readonly #bans: Collection<z.infer<typeof Ban>>;
  readonly #now: () => number;

  constructor(storage: CollectionOpener, now: () => number = Date.now) {
    this.#rules = storage.collection('rules', RULES);
    this.#bans = storage.collection('bans', BANS);
    this.audit = new Audit(storage, now);
    this.#now = now;
  }

  async isMaintenance(): Promise<boolean> {
    return (await this.#read()).isMaintenance;
  }

  async setMaintenance(isMaintenance: boolean): Promise<void> {
    await this.#change((rules) => ({ ...rules, isMaintenance }));
  }

  /** The switches at BotFather that operators were told of last. */
  async toldSwitches(): Promise<readonly string[]> {
    return (await this.#read()).toldSwitches;
  }

  async setToldSwitches(toldSwitches: readonly string[]): Promise<void> {
    await this.#change((rules) => ({ ...rules, toldSwitches: [...toldSwitches] }));
  }

  /** Both answers that a request needs, of one read. */
  async standing(flag: FlagName, key: string): Promise<{ readonly isMaintenance: boolean; readonly isOn: boolean }> {
    const rules = await this.#read();
    return { isMaintenance: rules.isMaintenance, isOn: this.#expose(rules, flag, key) };
  }

  /** Whether flag `name` is on for `key`: `chat:-100` in groups, `user:7` in private chats and inline. */
  async isOn(name: FlagName, key: string): Promise<boolean> {
    return this.#expose(await this.#read(), name, key);
  }

  /** Counts the job for the arms of every flag. */
  async noteEnded(job: Pick<Job, 'user' | 'chat'>, ending: Ending, seconds: number): Promise<void> {
    this.outcomes.ended(job, ending, seconds, await this.flags());
  }

  /** All flags as they stand. */
  async flags(): Promise<ReadonlyMap<FlagName, Flag>> {
    const rules = await this.#read();
    return new Map(FLAG_NAMES.map((name) => [name, flagIn(rules, name)]));
  }

  /** The flag after `change`. It takes effect with the next request. */
  async changeFlag(name: FlagName, change: (flag: Flag) => Flag): Promise<Flag> {
    const rules = await this.#change((old) => {
      const flag = { ...change(flagIn(old, name)), since: this.#now() };
      return { ...old, flags: { ...old.flags, [name]: flag } };
    });
    return flagIn(rules, name);
  }

  async isBanned(user: string): Promise<boolean> {
    return (await this.#bans.get(banKey(user))) !== undefined;
  }

  async ban(user: string): Promise<void> {
    await this.#bans.set(banKey(user), { at: this.#now() });
  }

  /** Who is banned, the newest first. */
  async banned(): Promise<readonly string[]> {
    const found: { user: string; at: number }[] = [];
    for await (const [key, { at }] of this.#bans.list()) found.push({ user: key.slice(banKey('').length), at });
    return found.sort((a, b) => b.at - a.at).map(({ user }) => user);
  }

  /** False if `user` was not banned. */
  unban(user: string): Promise<boolean> {
    return this.#bans.delete(banKey(user));
  }

  /** Takes `user` off the lists of all flags. A ban stays: else erasing one's data would lift it. */
  async forget(user: string): Promise<void> {
    const rules = await this.#read();
    const isListed = Object.values(rules.flags).some(({ allow, deny }) => [...allow, ...deny].includes(user));
    if (!isListed) return;
    await this.#change((old) => ({
      ...old,
      flags: Object.fromEntries(Object.entries(old.flags).map(([name, flag]) => [name, withoutListed(flag, user)])),
    }));
  }

  #expose(rules: RulesRecord, name: FlagName, key: string): boolean {
    const isOn = isIncluded(flagIn(rules, name), key);
    this.outcomes.exposed(name, isOn);
    return isOn;
  }

  async #read(): Promise<RulesRecord> {
    return (await this.#rules.get(ONLY)) ?? RulesRecord.parse({});
  }

  #change(change: (rules: RulesRecord) => RulesRecord): Promise<RulesRecord> {
    return this.#rules.update(ONLY, (rules) => change(rules ?? RulesRecord.parse({})));
  }
}

function flagIn({ flags }: RulesRecord, name: FlagName): Flag {
  return flags[name] ?? initialFlag(name);
}

/** No owner key, so that erasing an owner does not lift a ban. */
function banKey(user: string): string {
  return `banned ${user}`;
}

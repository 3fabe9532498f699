/**
 * A way to Telegram that tells, byte by byte, what a bot is doing, so that a test can kill it inside of that: while an upload
 * is on its way, when it has arrived and no answer has come yet, in the middle of an answer.
 */
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** In which moment of a call. */
export type Moment =
  | 'sent' // nothing of it has reached Telegram
  | 'half' // some of its bytes have
  | 'arrived' // it has been done, and nothing of the answer has come back
  | 'answered'; // some of the answer has

export const MOMENTS: readonly Moment[] = ['sent', 'half', 'arrived', 'answered'];

export interface Trap {
  /** Methods, or `file` for downloads. */
  readonly method: RegExp;
  /** How many such calls pass before. */
  readonly after: number;
  readonly moment: Moment;
  /** Of the bytes that come in that moment, 0 to 1. */
  readonly share: number;
  /** To be called then, at once: what comes after it does not pass. */
  readonly spring: () => void;
}

export class DeadlyDoor {
  readonly url: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #trap: Trap | undefined;
  #toPass = 0;
  #onCall: (() => void) | undefined;
  #connections = 0;
  /** Connections up to this one are those of a life that is over. */
  #old = 0;

  private constructor(server: Server, target: { host: string; port: number }) {
    this.#server = server;
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('a door without a port');
    this.url = `http://127.0.0.1:${address.port}`;
    server.on('connection', (bot) => this.#pass(bot, connect(target.port, target.host)));
  }

  /** A door to the HTTP server at `url`. */
  static async open(url: string): Promise<DeadlyDoor> {
    const { hostname, port } = new URL(url);
    const server = createServer();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return new DeadlyDoor(server, { host: hostname, port: Number(port) });
  }

  /** Replaces the trap that is there. */
  set(trap: Trap | undefined): void {
    this.#trap = trap;
    this.#toPass = trap?.after ?? 0;
  }

  /** Resolves at the first call of a new life, whichever it is: what an earlier one had still sent does not count. */
  called(): Promise<void> {
    this.#old = this.#connections;
    return new Promise((resolve) => {
      this.#onCall = resolve;
    });
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #pass(bot: Socket, telegram: Socket): void {
    this.#connections += 1;
    const number = this.#connections;
    /** The trap that the present call of this connection has stepped into. */
    let stepped: Trap | undefined;
    for (const [one, other] of [
      [bot, telegram],
      [telegram, bot],
    ] as const) {
      this.#sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.#sockets.delete(one);
        other.destroy();
      });
    }
    const springs = (trap: Trap, to: Socket, bytes: Buffer) => {
      to.write(bytes.subarray(0, Math.floor(bytes.length * trap.share)));
      stepped = undefined;
      trap.spring();
      bot.destroy();
    };
    bot.on('data', (bytes) => {
      const method = methodIn(bytes);
      if (method !== undefined && number > this.#old) {
        this.#onCall?.();
        this.#onCall = undefined;
        stepped = this.#stepInto(method);
      }
      if (stepped?.moment === 'sent') springs({ ...stepped, share: 0 }, telegram, bytes);
      else if (stepped?.moment === 'half') springs(stepped, telegram, bytes);
      else telegram.write(bytes);
    });
    telegram.on('data', (bytes) => {
      if (stepped?.moment === 'arrived') springs({ ...stepped, share: 0 }, bot, bytes);
      else if (stepped?.moment === 'answered') springs(stepped, bot, bytes);
      else bot.write(bytes);
    });
  }

  #stepInto(method: string): Trap | undefined {
    const trap = this.#trap;
    if (trap === undefined || !trap.method.test(method)) return undefined;
    this.#toPass -= 1;
    if (this.#toPass >= 0) return undefined;
    this.#trap = undefined;
    return trap;
  }
}

/** The method whose call begins with `bytes`; undefined when they go on with one. */
function methodIn(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 200).toString('latin1');
  const [, folder, method] = /^(?:POST|GET) \/(file\/)?bot[^/ ]+\/([^? ]+)/.exec(head) ?? [];
  return folder === undefined ? method : 'file';
}

/** Proxies for tests: each leads to `127.0.0.1`, whatever host it is asked for, and remembers what that was. */
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

export interface TestProxy {
  readonly url: string;
  /** `host:port` of each connection. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** An HTTP proxy that knows CONNECT. */
export async function openHttpProxy(): Promise<TestProxy> {
  const asked: string[] = [];
  const server = createHttpServer();
  const sockets = new Set<Socket>();
  server.on('connect', (request, socket: Socket) => {
    asked.push(request.url ?? '');
    const target = connect(Number(request.url?.split(':').at(-1)), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      target.pipe(socket).pipe(target);
    });
    join(sockets, socket, target);
  });
  return listen(server, 'http', asked, sockets);
}

/** A SOCKS5 proxy without passwords (RFC 1928) that takes names. */
export async function openSocksProxy(): Promise<TestProxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.from([5, 0]));
      socket.once('data', (request: Buffer) => {
        const length = request[4];
        const port = request.readUInt16BE(5 + length);
        // Address type 3 is a name: looked up by nobody on the way.
        asked.push(request[3] === 3 ? `${request.toString('latin1', 5, 5 + length)}:${port}` : 'an address');
        const target = connect(port, '127.0.0.1', () => {
          socket.write(Buffer.from([5, 0, 0, 1, 127, 0, 0, 1, 0, 0]));
          target.pipe(socket).pipe(target);
        });
        join(sockets, socket, target);
      });
    });
  });
  return listen(server, 'socks5', asked, sockets);
}

function join(sockets: Set<Socket>, ...ends: Socket[]): void {
  for (const end of ends) {
    sockets.add(end);
    end.on('error', () => undefined);
    end.on('close', () => {
      for (const other of ends) other.destroy();
    });
  }
}

async function listen(server: Server, scheme: string, asked: string[], sockets: Set<Socket>): Promise<TestProxy> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `${scheme}://127.0.0.1:${port}`,
    asked,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

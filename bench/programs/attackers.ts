/** A process of its own that disturbs a server in one way, from an address of its own, until it is ended. */
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';

const [kind = '', origin = '', address = '127.0.0.2'] = process.argv.slice(2);
const { hostname, port } = new URL(origin);

function open(): Socket {
  const socket = connect({ host: hostname, port: Number(port), localAddress: address });
  socket.on('error', () => socket.destroy());
  return socket;
}

/** Opens another one for each that the server closes. */
function keepOpen(count: number, begin: (socket: Socket) => void): void {
  const openOne = (): void => {
    const socket = open();
    socket.once('connect', () => begin(socket));
    socket.once('close', () => setTimeout(openOne, 100));
  };
  for (let number = 0; number < count; number += 1) setTimeout(openOne, 2 * number);
}

function drip(socket: Socket, head: string): void {
  socket.write(head);
  const timer = setInterval(() => socket.write('a'), 1000);
  socket.once('close', () => clearInterval(timer));
}

function flood(perSecond: number): void {
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  setInterval(() => {
    for (let number = 0; number < perSecond / 50; number += 1) {
      const given = { host: hostname, port, path: '/widget/token', method: 'POST', agent, localAddress: address };
      request(given, (response) => response.resume())
        .on('error', () => undefined)
        .end();
    }
  }, 20);
}

const post = 'POST /widget/token HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';

const deeds: Readonly<Record<string, () => void>> = {
  'slow headers': () => keepOpen(500, (socket) => drip(socket, 'GET / HTTP/1.1\r\nHost: x\r\nX: ')),
  'slow bodies': () => keepOpen(500, (socket) => drip(socket, `${post}Content-Length: 1000\r\n\r\n`)),
  'idle sockets': () => keepOpen(2000, () => undefined),
  'never read': () =>
    keepOpen(100, (socket) => socket.pause().write('GET /widget.js HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(200))),
  flood: () => flood(500),
};

deeds[kind]?.();

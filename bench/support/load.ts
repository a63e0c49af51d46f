/** Requests over kept connections, as many at once as there are connections, written and read as plain bytes so that asking costs little of the machine that is measured. */
import { connect, type Socket } from 'node:net';

export type Answer = { readonly status: number; readonly body: string };

/** One connection that is asked one thing after the other. */
export class Connection {
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;

  constructor(url: URL) {
    this.#socket = connect(Number(url.port), url.hostname);
    this.#socket.setNoDelay();
    this.#socket.on('data', (chunk) => {
      this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
      this.#take();
    });
    const fail = (): void => this.#waiting?.reject(new Error('the connection was closed'));
    this.#socket.on('close', fail);
    this.#socket.on('error', fail);
  }

  ask(method: string, path: string, token: string, body?: string): Promise<Answer> {
    const content =
      body === undefined
        ? ''
        : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(
        `${method} ${path} HTTP/1.1\r\nhost: cairn\r\nauthorization: Bearer ${token}\r\n${content}\r\n${body ?? ''}`,
      );
    });
  }

  close(): void {
    this.#waiting = undefined;
    this.#socket.destroy();
  }

  #take(): void {
    const end = this.#received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.#received.subarray(0, end).toString('latin1');
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    const whole = end + 4 + length;
    if (this.#received.length < whole) return;
    const body = this.#received.subarray(end + 4, whole).toString();
    this.#received = this.#received.subarray(whole);
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve({ status: Number(head.slice(9, 12)), body });
  }
}

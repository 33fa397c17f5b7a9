import type { Socket } from 'node:net';
import { HEADER_BYTES, MAX_MESSAGE_BYTES, type Message, readMessage, writeReply } from './message.ts';

/** Cuts a socket's bytes into messages and hands each one on; closes the socket on the first bytes that are none. */
export class Connection {
  readonly id: number;
  readonly #socket: Socket;
  readonly #onMessage: (message: Message, connection: Connection) => void;
  #chunks: Buffer[] = [];
  #buffered = 0;

  constructor(id: number, socket: Socket, onMessage: (message: Message, connection: Connection) => void) {
    this.id = id;
    this.#socket = socket;
    this.#onMessage = onMessage;
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    // A client that goes away in the middle is no fault of ours; its socket closes by itself.
    socket.on('error', () => socket.destroy());
  }

  /** Sends the reply to a message, unless the client didn't want one or is gone. */
  reply(message: Message, body: Uint8Array): void {
    if (message.expectsReply && this.#socket.writable) this.#socket.write(writeReply(message, body));
  }

  /** Ends the connection once what was sent is out. */
  end(): void {
    this.#socket.end();
    this.#socket.destroySoon();
  }

  #receive(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#buffered += chunk.length;
    while (this.#buffered >= HEADER_BYTES) {
      const length = this.#peekLength();
      if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES) {
        this.#socket.destroy();
        return;
      }
      if (this.#buffered < length) return;
      let message: Message;
      try {
        message = readMessage(this.#take(length));
      } catch {
        this.#socket.destroy();
        return;
      }
      this.#onMessage(message, this);
    }
  }

  #peekLength(): number {
    if ((this.#chunks[0] as Buffer).length < 4) this.#chunks = [Buffer.concat(this.#chunks)];
    return (this.#chunks[0] as Buffer).readInt32LE(0);
  }

  #take(length: number): Buffer {
    const all = this.#chunks.length === 1 ? (this.#chunks[0] as Buffer) : Buffer.concat(this.#chunks);
    this.#buffered -= length;
    this.#chunks = this.#buffered > 0 ? [all.subarray(length)] : [];
    return all.subarray(0, length);
  }
}

/** Bytes that grow as they are written, in forms whose `memcmp` order is the order of what they stand for. */
export class KeyWriter {
  #bytes = Buffer.allocUnsafe(256);
  #length = 0;

  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }

  get length(): number {
    return this.#length;
  }

  /** Turns around the order of what was written since `start`. */
  invertFrom(start: number): void {
    for (let i = start; i < this.#length; i++) this.#bytes[i] = ~(this.#bytes[i] as number) & 0xff;
  }

  reset(): void {
    this.#length = 0;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  double(value: number): void {
    this.#reserve(8);
    if (Number.isNaN(value)) {
      this.#bytes.fill(0, this.#length, this.#length + 8);
    } else {
      this.#bytes.writeDoubleBE(value === 0 ? 0 : value, this.#length);
      const negative = (this.#bytes[this.#length] as number) & 0x80;
      if (negative) this.invertRange(this.#length, this.#length + 8);
      else (this.#bytes[this.#length] as number) ^= 0x80;
    }
    this.#length += 8;
  }

  invertRange(start: number, end: number): void {
    for (let i = start; i < end; i++) this.#bytes[i] = ~(this.#bytes[i] as number) & 0xff;
  }

  uint(value: number, size: 2 | 4): void {
    this.#reserve(size);
    this.#bytes.writeUIntBE(value, this.#length, size);
    this.#length += size;
  }

  /** UTF-8 in which a zero byte is followed by 0xFF, closed by two zeros, so that a prefix sorts first. */
  text(value: string): void {
    this.#reserve(value.length * 3 + 2);
    let start = this.#length;
    this.#length += this.#bytes.write(value, start);
    if (value.includes('\0')) {
      const written = Buffer.from(this.#bytes.subarray(start, this.#length));
      this.#reserve(written.length * 2 + 2);
      for (const one of written) {
        this.#bytes[start++] = one;
        if (one === 0) this.#bytes[start++] = 0xff;
      }
      this.#length = start;
    }
    this.#bytes[this.#length++] = 0;
    this.#bytes[this.#length++] = 0;
  }

  #reserve(size: number): void {
    if (this.#length + size <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe((this.#length + size) * 2);
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

/** As much of XMLHttpRequest over fetch as botframework-directlinejs asks for, so that the real client runs in Node. */
export class NodeXhr {
  readyState = 0;
  status = 0;
  responseText = '';
  response: unknown = null;
  responseType = '';
  timeout = 0;
  withCredentials = false;
  onreadystatechange: (() => void) | null = null;
  onerror: ((error: unknown) => void) | null = null;
  ontimeout: (() => void) | null = null;
  #method = 'GET';
  #url = '';
  #headers: Record<string, string> = {};
  #answered = new Headers();
  readonly #abort = new AbortController();

  open(method: string, url: string): void {
    this.#method = method;
    this.#url = url;
    this.readyState = 1;
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers[name] = value;
  }

  getResponseHeader(name: string): string | null {
    return this.#answered.get(name);
  }

  abort(): void {
    this.#abort.abort();
  }

  send(body?: RequestInit['body']): void {
    fetch(this.#url, {
      method: this.#method,
      headers: this.#headers,
      signal: this.#abort.signal,
      ...(body == null || this.#method === 'GET' ? {} : { body }),
    }).then(
      async (answer) => {
        const bytes = await answer.arrayBuffer();
        this.responseText = new TextDecoder().decode(bytes);
        if (this.responseType === 'arraybuffer') this.response = bytes;
        else this.response = this.responseType === 'json' ? JSON.parse(this.responseText || 'null') : this.responseText;
        this.#answered = answer.headers;
        this.status = answer.status;
        this.readyState = 4;
        this.onreadystatechange?.();
      },
      (error: unknown) => {
        if (!this.#abort.signal.aborted) this.onerror?.(error);
      },
    );
  }
}

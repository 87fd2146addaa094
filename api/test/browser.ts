import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RUNNING_CONFIG, type RunningConfig } from '../src/core/config/running-config';
import type { Reply } from './application';

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One browser before the application: it keeps cookies, and sends what our own pages send. */
export class Browser {
  private readonly jar = new Map<string, string>();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly options: { address?: string; headers?: Record<string, string> } = {},
  ) {}

  get address(): string {
    return this.options.address ?? '127.0.0.1';
  }

  get cookies(): ReadonlyMap<string, string> {
    return this.jar;
  }

  setCookie(name: string, value: string): void {
    this.jar.set(name, value);
  }

  get(url: string, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('GET', url, undefined, headers);
  }

  post(url: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('POST', url, body, headers);
  }

  put(url: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('PUT', url, body, headers);
  }

  patch(url: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('PATCH', url, body, headers);
  }

  delete(url: string, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('DELETE', url, undefined, headers);
  }

  async send(method: Method, url: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await this.app.inject({
      method,
      url,
      remoteAddress: this.address,
      headers: {
        host: new URL(this.app.get<RunningConfig>(RUNNING_CONFIG).publicUrl).host,
        ...(method === 'GET' || method === 'HEAD' ? {} : { 'x-recueil': '1' }),
        ...(cookie === '' ? {} : { cookie }),
        ...this.options.headers,
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    for (const { name, value } of reply.cookies) {
      if (value === '') this.jar.delete(name);
      else this.jar.set(name, value);
    }
    const isJson = String(reply.headers['content-type']).includes('json') && reply.body !== '';
    return {
      status: reply.statusCode,
      headers: reply.headers,
      text: reply.body,
      json: isJson && reply.headers['content-encoding'] === undefined ? reply.json() : null,
    };
  }
}

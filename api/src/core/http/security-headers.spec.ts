import Fastify from 'fastify';
import { addSecurityHeaders } from './security-headers';

async function headersOf({ https }: { https: boolean }): Promise<Record<string, unknown>> {
  const server = Fastify();
  await addSecurityHeaders(server, { https });
  server.get('/', () => 'here');
  const { headers } = await server.inject({ url: '/', headers: { origin: 'https://ailleurs.example' } });
  await server.close();
  return headers;
}

describe('the headers of every reply', () => {
  it('asks for https for a year where people come by it, and says nothing of it elsewhere', async () => {
    expect(await headersOf({ https: true })).toMatchObject({ 'strict-transport-security': 'max-age=31536000' });
    expect(await headersOf({ https: false })).not.toHaveProperty('strict-transport-security');
  });

  it('lets no other origin read an answer', async () => {
    const headers = await headersOf({ https: true });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).toMatchObject({
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
  });
});

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RunningConfig } from '../config/running-config';

type Site = Pick<RunningConfig, 'publicUrl'>;

/** What the page that asks for OpenID gets back from the provider may be used in this browser alone. */
const browserCookie = 'recueil-openid';
/** Says that a person signed in from this browser before; opens nothing. */
const deviceCookie = 'recueil-device';

/** With https, a name that browsers only accept when set by this very site, over https, for all of it. */
function cookieName(name: string, { publicUrl }: Site): string {
  return publicUrl.startsWith('https:') ? `__Host-${name}` : name;
}

function cookieOptions({ publicUrl }: Site): {
  path: '/';
  httpOnly: true;
  sameSite: 'lax';
  secure: boolean;
} {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:') };
}

/** The session's secret, as the browser sent it. */
export function readSessionCookie(request: FastifyRequest, site: Site): string | null {
  return request.cookies[cookieName('recueil', site)] ?? null;
}

/** Lives as long as the browser: the session itself ends on the server. */
export function setSessionCookie(reply: FastifyReply, value: string, site: Site): void {
  void reply.setCookie(cookieName('recueil', site), value, cookieOptions(site));
}

export function clearSessionCookie(reply: FastifyReply, site: Site): void {
  void reply.clearCookie(cookieName('recueil', site), cookieOptions(site));
}

/** Ties a sign-in that goes through a provider to the browser that began it. */
export function readBrowserCookie(request: FastifyRequest, site: Site): string | null {
  return request.cookies[cookieName(browserCookie, site)] ?? null;
}

export function setBrowserCookie(reply: FastifyReply, value: string, seconds: number, site: Site): void {
  void reply.setCookie(cookieName(browserCookie, site), value, { ...cookieOptions(site), maxAge: seconds });
}

export function clearBrowserCookie(reply: FastifyReply, site: Site): void {
  void reply.clearCookie(cookieName(browserCookie, site), cookieOptions(site));
}

/** The secret by which a browser that signed in before is known again. */
export function readDeviceCookie(request: FastifyRequest, site: Site): string | null {
  return request.cookies[cookieName(deviceCookie, site)] ?? null;
}

export function setDeviceCookie(reply: FastifyReply, value: string, seconds: number, site: Site): void {
  void reply.setCookie(cookieName(deviceCookie, site), value, { ...cookieOptions(site), maxAge: seconds });
}

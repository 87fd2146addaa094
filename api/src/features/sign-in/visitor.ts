import type { FastifyReply, FastifyRequest } from 'fastify';
import { knownDeviceDays } from '@recueil/contracts';
import { readDeviceCookie, setDeviceCookie, setSessionCookie } from '#core/access/session-cookie';
import type { RunningConfig } from '#core/config/running-config';
import { deviceName } from '#rooms/sessions';

type Site = Pick<RunningConfig, 'publicUrl'>;

/** Who knocks, before it is known who they are. */
export interface Visitor {
  address: string;
  /** « Firefox sur Windows ». */
  device: string;
  /** What this browser was given at an earlier sign-in, if it says so. */
  secret: string | null;
}

/** What a browser is given when its person comes in. */
export interface Entered {
  session: string;
  deviceSecret: string;
}

export function visitorOf(request: FastifyRequest, site: Site): Visitor {
  const device = deviceName(request.headers['user-agent']);
  return { address: request.ip, device, secret: readDeviceCookie(request, site) };
}

export function letIn(reply: FastifyReply, { session, deviceSecret }: Entered, site: Site): void {
  setSessionCookie(reply, session, site);
  setDeviceCookie(reply, deviceSecret, knownDeviceDays * 86_400, site);
}

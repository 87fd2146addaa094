import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RoleGrant } from '@recueil/domain';
import { RUNNING_CONFIG, type RunningConfig } from '../config/running-config';
import { ProblemError } from '../errors/problem';
import { routeAccessKey, type RouteAccess } from './access.decorator';
import { callerOf, CallerSource, rememberCaller, type Caller } from './caller';
import { requirePagePerson } from './page-person';
import { clearSessionCookie, readSessionCookie } from './session-cookie';

const roleDemanded: Partial<Record<RouteAccess, RoleGrant['role']>> = {
  members: 'member',
  secretaries: 'secretary',
  administrators: 'administrator',
};

/**
 * Denies by default: only a declared access that the caller has lets a request through, and what changes something comes
 * from a page of that caller.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: CallerSource,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(routeAccessKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === undefined) throw new ProblemError('forbidden', 'Cette action n’est ouverte à personne.');
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const caller = await this.identified(request, http.getResponse<FastifyReply>());
    requirePagePerson(request, caller);
    this.require(access, caller);
    return true;
  }

  private async identified(request: FastifyRequest, reply: FastifyReply): Promise<Caller | null> {
    const cookie = readSessionCookie(request, this.config);
    if (cookie === null) return null;
    const caller = await this.callers.identify(cookie);
    if (caller) rememberCaller(request, caller);
    else clearSessionCookie(reply, this.config);
    return callerOf(request);
  }

  private require(access: RouteAccess, caller: Caller | null): void {
    if (access === 'everyone') return;
    if (access === 'readers' && this.config.catalogueAccess === 'open') return;
    if (caller === null) {
      const detail =
        access === 'readers'
          ? 'Ce catalogue est réservé aux agents : connectez-vous pour le lire.'
          : 'Connectez-vous pour continuer.';
      throw new ProblemError('unauthenticated', detail);
    }
    const role = roleDemanded[access];
    if (role === undefined || caller.actor.grants.some((grant) => grant.role === role)) return;
    throw new ProblemError('forbidden', 'Votre rôle ne permet pas cette action.');
  }
}

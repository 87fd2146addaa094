import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RoleGrant } from '@recueil/domain';
import { RUNNING_CONFIG, type RunningConfig } from '../config/running-config';
import { ProblemError } from '../errors/problem';
import { routeAccessKey, type RouteAccess } from './access.decorator';
import { CatalogueOpening, notYetOpen } from './catalogue-opening';
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
    private readonly opening: CatalogueOpening,
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
    await this.require(access, caller);
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

  private async require(access: RouteAccess, caller: Caller | null): Promise<void> {
    if (access === 'everyone') return;
    if (caller === null) return this.requireOpen(access);
    const role = roleDemanded[access];
    if (role === undefined || caller.actor.grants.some((grant) => grant.role === role)) return;
    throw new ProblemError('forbidden', 'Votre rôle ne permet pas cette action.');
  }

  /** Of whoever is not signed in. */
  private async requireOpen(access: RouteAccess): Promise<void> {
    if (access !== 'visitors' && access !== 'readers') {
      throw new ProblemError('unauthenticated', 'Connectez-vous pour continuer.');
    }
    if (!(await this.opening.isOpen())) throw new ProblemError('unauthenticated', notYetOpen);
    if (access === 'visitors' || this.config.catalogueAccess === 'open') return;
    throw new ProblemError('unauthenticated', 'Ce catalogue est réservé aux agents : connectez-vous pour le lire.');
  }
}

import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { RUNNING_CONFIG, type RunningConfig } from '../config/running-config';
import { ProblemError } from '../errors/problem';
import { routeAccessKey, type RouteAccess } from './access.decorator';

/** Denies by default: only a declared access that the caller has lets a request through. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(routeAccessKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    switch (access) {
      case 'everyone':
        return true;
      case 'readers':
        if (this.config.catalogueAccess === 'open') return true;
        throw new ProblemError('unauthenticated', 'Ce catalogue est réservé aux agents : connectez-vous pour le lire.');
      default:
        throw new ProblemError('forbidden', 'Cette action n’est ouverte à personne.');
    }
  }
}

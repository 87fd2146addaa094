import { SetMetadata } from '@nestjs/common';

/**
 * Who may call a route at all. `everyone`; `visitors`: whoever comes once the catalogue is open to the public, and
 * before that whoever is signed in; `readers`: of these, whoever may read the catalogue, which the installation decides
 * (`CATALOGUE_ACCESS`: everyone on the intranet, or signed-in agents); `agents`: whoever is signed in; then those who
 * hold the role, for whatever committee. What may be done with one record is the policy's, in the services.
 */
export type RouteAccess = 'everyone' | 'visitors' | 'readers' | 'agents' | 'members' | 'secretaries' | 'administrators';

export const routeAccessKey = 'recueil:access';

/** Declares who may call a route or every route of a controller. A route without it keeps the server from starting. */
export const Access = (access: RouteAccess): MethodDecorator & ClassDecorator => SetMetadata(routeAccessKey, access);

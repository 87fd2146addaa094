import { SetMetadata } from '@nestjs/common';

/**
 * Who may call a route: `everyone`, or `readers`: whoever may read the catalogue, which the installation decides
 * (`CATALOGUE_ACCESS`: everyone on the intranet, or signed-in agents).
 */
export type RouteAccess = 'everyone' | 'readers';

export const routeAccessKey = 'recueil:access';

/** Declares who may call a route or every route of a controller. A route without it keeps the server from starting. */
export const Access = (access: RouteAccess): MethodDecorator & ClassDecorator => SetMetadata(routeAccessKey, access);

import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { routeAccessKey, type RouteAccess } from './access.decorator';

/** One route of the running application with the access that it declares. */
export interface DeclaredRoute {
  method: string;
  path: string;
  handler: string;
  access: RouteAccess | null;
}

/** Every route of the application, sorted by path: asked of the application itself, so that none can be left out. */
export function declaredRoutes(modules: ModulesContainer): DeclaredRoute[] {
  const controllers = [...modules.values()].flatMap(({ controllers }) => [...controllers.values()]);
  const routes = controllers.flatMap(({ metatype }) => (metatype ? controllerRoutes(metatype as Type) : []));
  return routes.sort((one, other) => `${one.path} ${one.method}`.localeCompare(`${other.path} ${other.method}`));
}

/** Refuses to start when a route declares no access. */
export function requireDeclaredAccess(modules: ModulesContainer): void {
  const undeclared = declaredRoutes(modules).filter(({ access }) => access === null);
  if (undeclared.length === 0) return;
  const names = undeclared.map(({ method, path, handler }) => `${method} ${path} (${handler})`).join(', ');
  throw new Error(`routes without a declared access: ${names}; add @Access(…) to each`);
}

function controllerRoutes(controller: Type): DeclaredRoute[] {
  const prototype = controller.prototype as Record<string, object>;
  const prefix = Reflect.getMetadata(PATH_METADATA, controller) as string;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (!handler) return [];
    const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
    if (path === undefined) return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? 'ALL';
    const access = (Reflect.getMetadata(routeAccessKey, handler) ?? Reflect.getMetadata(routeAccessKey, controller)) as
      RouteAccess | undefined;
    const full = `/${prefix}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
    return [{ method, path: full, handler: `${controller.name}.${name}`, access: access ?? null }];
  });
}

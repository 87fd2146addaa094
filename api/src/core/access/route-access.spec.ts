import { Controller, Get, Module } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Access } from './access.decorator';
import { declaredRoutes, requireDeclaredAccess } from './route-access';

@Controller('open')
class OpenController {
  @Get(':id')
  @Access('everyone')
  read(): string {
    return '';
  }
}

@Controller('forgotten')
class ForgottenController {
  @Get()
  read(): string {
    return '';
  }
}

@Access('readers')
@Controller('readers')
class ReadersController {
  @Get()
  list(): string {
    return '';
  }
}

@Module({ controllers: [OpenController, ReadersController] })
class DeclaredModule {}

@Module({ controllers: [OpenController, ForgottenController] })
class ForgetfulModule {}

async function modulesOf(module: unknown): Promise<ModulesContainer> {
  const app = await NestFactory.create(module as never, new FastifyAdapter(), { logger: false });
  return app.get(ModulesContainer);
}

describe('the access of routes', () => {
  it('is read from the handler, else from its controller', async () => {
    expect(declaredRoutes(await modulesOf(DeclaredModule))).toEqual([
      { method: 'GET', path: '/open/:id', handler: 'OpenController.read', access: 'everyone' },
      { method: 'GET', path: '/readers', handler: 'ReadersController.list', access: 'readers' },
    ]);
  });

  it('keeps the server from starting where a route declares none', async () => {
    const modules = await modulesOf(ForgetfulModule);
    expect(() => requireDeclaredAccess(modules)).toThrow('GET /forgotten (ForgottenController.read)');
  });
});

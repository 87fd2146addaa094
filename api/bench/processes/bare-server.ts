import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

const constant = JSON.parse(readFileSync(process.env.CONSTANT_FILE ?? '', 'utf8')) as object;

/** What Nest on Fastify can do at best: one route, no database, always the same answer. */
@Controller()
class ConstantController {
  @Get('constant')
  constant(): object {
    return constant;
  }
}

@Module({ controllers: [ConstantController] })
class BareModule {}

const app = await NestFactory.create<NestFastifyApplication>(BareModule, new FastifyAdapter(), { logger: false });
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });

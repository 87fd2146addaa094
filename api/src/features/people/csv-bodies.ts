import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { peopleImportBounds } from '@recueil/contracts';

/** Lets a list travel as the file that it is: its bytes say in which alphabet they are written. */
@Injectable()
export class CsvBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  /** Commands have no server. */
  onModuleInit(): void {
    const server = (this.host.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined)?.getInstance<
      FastifyInstance | undefined
    >();
    server?.addContentTypeParser(
      'text/csv',
      { parseAs: 'buffer', bodyLimit: peopleImportBounds.bytes },
      (_request, body, done) => done(null, body),
    );
  }
}

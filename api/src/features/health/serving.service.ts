import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Readiness } from '@recueil/contracts';
import { schemaFit } from '#core/database/schema-fit';
import { databaseAnswers } from '#core/database/sql';
import { RoomLeft } from '#core/errors/room-left';
import { MailStanding } from '#rooms/mail';
import { SearchService } from '#rooms/search';

/** Whether the server can serve, and how well. */
@Injectable()
export class Serving {
  constructor(
    private readonly database: DataSource,
    private readonly search: SearchService,
    private readonly mails: MailStanding,
    private readonly room: RoomLeft,
  ) {}

  async state(): Promise<Readiness> {
    const database = (await databaseAnswers(this.database)) ? 'ok' : 'unavailable';
    const search = await this.search.health();
    const storage = await this.room.state();
    const schema = await this.schema();
    if (database === 'unavailable')
      return { status: 'unavailable', database, search, mail: 'unknown', storage, schema };
    const lessened = storage === 'full' || schema.status === 'weakened' ? 'degraded' : search.status;
    const status = schema.status === 'unfit' ? 'unavailable' : lessened;
    return { status, database, search, mail: await this.mails.look(), storage, schema };
  }

  private schema(): Promise<Readiness['schema']> {
    return schemaFit(this.database).catch(() => ({ status: 'unknown' as const, line: null }));
  }
}

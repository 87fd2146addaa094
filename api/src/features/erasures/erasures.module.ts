import { Module } from '@nestjs/common';
import { ErasureJournal } from './erasure-journal.service';

/** What was erased, told outside the database to those of its back-ups that are restored. */
@Module({ providers: [ErasureJournal], exports: [ErasureJournal] })
export class ErasuresModule {}

import { Module } from '@nestjs/common';
import { AdoptionPapers } from './adoption-papers.service';

@Module({ providers: [AdoptionPapers] })
export class AdoptionModule {}

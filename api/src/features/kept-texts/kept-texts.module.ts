import { Module } from '@nestjs/common';
import { FreeTextsRepository } from './free-texts.repository';
import { KeptTexts } from './kept-texts.service';
import { SheetTextRepository } from './sheet-text.repository';

/** What is kept of a sheet in words, wherever it is: what an erasing looks through. */
@Module({ providers: [FreeTextsRepository, KeptTexts, SheetTextRepository], exports: [KeptTexts] })
export class KeptTextsModule {}

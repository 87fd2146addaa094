export { KeptTextsModule } from './kept-texts.module';
export { KeptTexts } from './kept-texts.service';
export { notedErasing, requireAsNoted } from './noted-erasing';
export type { SheetText } from './sheet-text.repository';

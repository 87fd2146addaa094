import { passageOf } from '@recueil/text';
import { contentWithoutPassage, type SheetTurningPoint } from '@recueil/domain';
import { contentBytes } from '#rooms/sheets';
import type { KnownSheet } from './sheet-facts.repository';

/** Whether what decides where a row leads holds of a sheet, before anything is done with it. */
export const turningPoints: Record<SheetTurningPoint, (sheet: KnownSheet) => boolean> = {
  'off-by-erasing': ({ offByErasing }) => offByErasing,
  'read-online': ({ content, redaction }) => {
    const passage = redaction && passageOf(redaction.passage);
    return passage !== null && !contentBytes(contentWithoutPassage(content, passage)).equals(contentBytes(content));
  },
};

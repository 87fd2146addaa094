import { ValidateBy } from 'class-validator';
import { editorialBounds, gridMarks, gridPoints, type SheetPart } from '@recueil/contracts';
import { sectionNames } from '@recueil/domain';
import { isStorable } from '@recueil/text';

export const sheetParts: readonly SheetPart[] = [
  'title',
  'organisation',
  'pitch',
  ...sectionNames,
  'keyFigures',
  'links',
  'contacts',
  'attachments',
];

/** Points of the reading grid, each with its mark and a remark. */
export function IsGrid(): PropertyDecorator {
  return ValidateBy({
    name: 'isGrid',
    validator: { validate: isGrid, defaultMessage: () => 'La grille de lecture n’est pas remplie comme attendu.' },
  });
}

/** A reason for each part that is to be changed. */
export function IsSectionReasons(): PropertyDecorator {
  return ValidateBy({
    name: 'isSectionReasons',
    validator: { validate: isSectionReasons, defaultMessage: () => 'Dites pour quelle partie, et pourquoi.' },
  });
}

function isGrid(value: unknown): boolean {
  return entriesAre(value, gridPoints, (found) => {
    if (typeof found !== 'object' || found === null) return false;
    const { mark, remark, ...rest } = found as Record<string, unknown>;
    const marks: readonly unknown[] = gridMarks;
    return marks.includes(mark) && isRemark(remark) && Object.keys(rest).length === 0;
  });
}

function isSectionReasons(value: unknown): boolean {
  return entriesAre(value, sheetParts, isRemark);
}

function isRemark(value: unknown): boolean {
  return typeof value === 'string' && value.length <= editorialBounds.reason && isStorable(value);
}

function entriesAre(value: unknown, keys: readonly string[], check: (found: unknown) => boolean): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([key, found]) => keys.includes(key) && check(found));
}

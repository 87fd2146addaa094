import { isRichText } from '@recueil/text';
import { type CorrectablePart, type ListPart, isLine, isSection } from './part-values';

/** Whether what a browser kept may still be the value of this part: pages change, and what they kept does not. */
export function isPartValue(part: CorrectablePart, value: unknown): boolean {
  if (isLine(part)) return typeof value === 'string';
  if (isSection(part)) return value === null || isRichText(value);
  if (part === 'awaited') return isAwaited(value);
  return Array.isArray(value) && value.every(lineChecks[part]);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const lineChecks: Record<ListPart, (line: unknown) => boolean> = {
  keyFigures: isFigure,
  links: (line) => hasTexts(line, 'label', 'url'),
  contacts: (line) =>
    hasTexts(line, 'name', 'role', 'email', 'phone', 'url') && (line.id === null || typeof line.id === 'string'),
  attachments: (line) => hasTexts(line, 'sha256', 'name', 'alternative'),
};

function isAwaited(value: unknown): boolean {
  return (
    isRecord(value) &&
    (value.resultsKind === 'obtained' || value.resultsKind === 'expected') &&
    (value.resultsDate === null || typeof value.resultsDate === 'string')
  );
}

function isFigure(figure: unknown): boolean {
  if (!hasTexts(figure, 'kind', 'label', 'detail')) return false;
  switch (figure.kind) {
    case 'number':
      return hasTexts(figure, 'value', 'unit');
    case 'share':
      return hasNumbers(figure, 'value', 'of');
    case 'change':
      return hasTexts(figure, 'unit') && isMoment(figure.before) && isMoment(figure.after);
    default:
      return false;
  }
}

function isMoment(moment: unknown): boolean {
  return hasTexts(moment, 'label') && hasNumbers(moment, 'value');
}

function hasTexts(value: unknown, ...facts: string[]): value is Record<string, unknown> {
  return isRecord(value) && facts.every((fact) => typeof value[fact] === 'string');
}

function hasNumbers(value: unknown, ...facts: string[]): boolean {
  return isRecord(value) && facts.every((fact) => typeof value[fact] === 'number');
}

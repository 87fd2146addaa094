import type { ResultsKind, SectionName } from '@recueil/domain';
import { Budget, compareLines, compareTexts, fromPlainText, type RichText, type TextComparison } from '@recueil/text';
import { attachmentLine, contactLine, dayWords, figureLine, linkLine } from '../part-lines';
import type { SheetPart } from '../remarks';
import type { ComparableContent, ComparedPart, ComparedValue } from './compared-content';
import { compareItems } from './compare-items';
import { contactItem, fileItem, figureItem, type Item, linkItem } from './items';
import { itemWords, type ListPart, partHeading } from './part-words';

const sectionNames = ['origin', 'results', 'principles', 'advice', 'setbacks'] as const satisfies SectionName[];
const lists = ['keyFigures', 'links', 'contacts', 'attachments'] as const satisfies ListPart[];

const parts = ['title', 'organisation', 'pitch', ...sectionNames, ...lists] as const satisfies SheetPart[];

/**
 * Every part of a sheet from one content to the other, in the order of the page, from the values that enter the hash:
 * contents with another hash are never unchanged, and whatever differs is told by its old and its new value. Parts that
 * are empty in both are left out. Nothing is made canonical here: contents come as they are stored.
 * Each text costs at most so many steps.
 */
export function compareContents(before: ComparableContent, after: ComparableContent, steps?: number): ComparedPart[] {
  return parts
    .map((part) => comparePart(part, before, after, steps))
    .filter(({ before: one, after: other, changed }) => changed || one.content.length > 0 || other.content.length > 0);
}

/** As {@link compareContents}, of one part alone. */
export function comparePart(
  part: SheetPart,
  before: ComparableContent,
  after: ComparableContent,
  steps?: number,
): ComparedPart {
  const kind = after.resultsKind;
  switch (part) {
    case 'title':
    case 'organisation':
    case 'pitch': {
      const compared = compareLines(before[part], after[part]);
      return comparedText(part, kind, lineOf(before[part]), lineOf(after[part]), compared);
    }
    case 'keyFigures':
    case 'links':
    case 'contacts':
    case 'attachments':
      return comparedList(part, kind, before, after);
    default: {
      const [one, other] = [before.sections[part], after.sections[part]];
      const compared = comparedText(
        part,
        kind,
        one ?? nothing,
        other ?? nothing,
        compareTexts(one, other, new Budget(steps)),
      );
      return part === 'results' ? withResults(compared, before, after) : compared;
    }
  }
}

const nothing: RichText = { type: 'doc', content: [] };

function comparedText(
  part: SheetPart,
  kind: ResultsKind,
  before: RichText,
  after: RichText,
  compared: TextComparison,
): ComparedPart {
  return { part, heading: partHeading(part, kind), before, after, ...compared, reasons: [] };
}

function lineOf(text: string): RichText {
  return text === '' ? nothing : fromPlainText(text);
}

/** Whether the results are there, and for when they are awaited, is told with them. */
function withResults(part: ComparedPart, before: ComparableContent, after: ComparableContent): ComparedPart {
  const kinds = { obtained: 'obtenus', expected: 'attendus' };
  const [one, other] = [before, after].map(({ resultsDate }) => resultsDate && (dayWords(resultsDate) || resultsDate));
  const changes: ComparedValue[] = [];
  if (before.resultsKind !== after.resultsKind) {
    const what = 'Les résultats sont là, ou encore attendus';
    changes.push({ kind: 'value', what, before: kinds[before.resultsKind], after: kinds[after.resultsKind] });
  }
  if (before.resultsDate !== after.resultsDate) {
    changes.push({ kind: 'value', what: 'Date des résultats attendus', before: one ?? null, after: other ?? null });
  }
  if (changes.length === 0) return part;
  return { ...part, changed: true, onlyWords: false, changes: [...changes, ...part.changes] };
}

function comparedList(
  part: ListPart,
  kind: ResultsKind,
  before: ComparableContent,
  after: ComparableContent,
): ComparedPart {
  const { changes, tidied } = compareItems(itemsOf(part, before), itemsOf(part, after), itemWords[part]);
  const changed = changes.length > 0 || tidied > 0;
  return {
    part,
    heading: partHeading(part, kind),
    before: linesOf(part, before),
    after: linesOf(part, after),
    changed,
    blocks: [],
    sentences: [],
    changes,
    tidied,
    words: 0,
    onlyWords: changes.length === 0,
    reasons: [],
  };
}

function itemsOf(part: ListPart, content: ComparableContent): Item[] {
  switch (part) {
    case 'keyFigures':
      return content.keyFigures.map(figureItem);
    case 'links':
      return content.links.map(linkItem);
    case 'contacts':
      return content.contacts.map(contactItem);
    case 'attachments':
      return content.attachments.map(fileItem);
  }
}

/** A list as it is read in full: one line each. */
function linesOf(part: ListPart, { keyFigures, links, contacts, attachments }: ComparableContent): RichText {
  const lines = {
    keyFigures: keyFigures.map(figureLine),
    links: links.map(linkLine),
    contacts: contacts.map(contactLine),
    attachments: attachments.map(attachmentLine),
  };
  return fromPlainText(lines[part].join('\n'));
}

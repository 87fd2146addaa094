import type { DraftClassification, DraftContent, SectionName, SubmissionView } from '@recueil/contracts';
import { type RichText, isBlank as isBlankLine, isEmptyRichText, isRichText, undescribedImages } from '@recueil/text';
import { filledLines } from '#web/ui/part-editors/blank-lines';

/** A proposal as it is typed: its text, and what surrounds it. Never changed in place. */
export interface Draft {
  content: DraftContent;
  classification: DraftClassification;
}

/** What must be there before a proposal is sent, in the order of the page. */
const requiredParts = ['title', 'organisation', 'origin', 'results', 'principles', 'advice'] as const;
export type RequiredPart = (typeof requiredParts)[number];
/** What may lack: a required part, or the words for an image that is joined. */
export type MissingPart = RequiredPart | 'attachments';

export function emptyDraft(): Draft {
  return {
    content: {
      title: '',
      organisation: '',
      pitch: '',
      sections: { origin: null, results: null, principles: null, advice: null, setbacks: null },
      resultsKind: 'obtained',
      resultsDate: null,
      keyFigures: [],
      links: [],
      contacts: [],
      attachments: [],
    },
    classification: {
      themes: [],
      scale: null,
      audience: [],
      maturity: null,
      year: null,
      effort: { duration: '', cost: '', means: '' },
      keywords: [],
    },
  };
}

/** A submission of the server, as it is typed. */
export function draftOf({ content, classification: seen }: SubmissionView): Draft {
  const { version: _version, writable: _writable, ...classification } = seen;
  return { content: content ?? emptyDraft().content, classification };
}

/** The required parts that are still empty, and the joined images that nothing describes. */
export function missingOf({ title, organisation, sections, attachments }: DraftContent): MissingPart[] {
  const empty = requiredParts.filter((part) => {
    if (part === 'title') return isBlankLine(title);
    if (part === 'organisation') return isBlankLine(organisation);
    return isBlank(sections[part]);
  });
  return undescribedImages(attachments).length > 0 ? [...empty, 'attachments'] : empty;
}

/** Whether nothing was written yet: a name of organisation, which may have been filled in, is no text. */
export function isUntouched({ content }: Draft): boolean {
  const { title, pitch, sections, keyFigures, links, contacts, attachments } = content;
  return (
    [title, pitch].every(isBlankLine) &&
    (Object.keys(sections) as SectionName[]).every((name) => isBlank(sections[name])) &&
    [keyFigures, links, contacts, attachments].every((list) => list.length === 0)
  );
}

/** What this browser kept, when it still has the shape of a draft; null otherwise. */
export function readDraft(kept: unknown): Draft | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { content, classification } = kept as Partial<Draft>;
  if (typeof content !== 'object' || typeof classification !== 'object') return null;
  const empty = emptyDraft();
  const draft = {
    content: { ...empty.content, ...content, sections: { ...empty.content.sections, ...content.sections } },
    classification: { ...empty.classification, ...classification },
  };
  const texts = Object.values(draft.content.sections);
  const lists = [draft.content.keyFigures, draft.content.links, draft.content.contacts, draft.content.attachments];
  const isSound =
    [draft.content.title, draft.content.organisation, draft.content.pitch].every((line) => typeof line === 'string') &&
    texts.every((text) => text === null || isRichText(text)) &&
    [...lists, draft.classification.themes, draft.classification.keywords].every((list) => Array.isArray(list));
  return isSound ? draft : null;
}

export function isBlank(text: RichText | null): boolean {
  return text === null || isEmptyRichText(text);
}

/** What is sent of it. */
export function sendable(content: DraftContent): DraftContent {
  return { ...content, ...filledLines(content) };
}

/** One text after the other: what was there stays first. */
export function joined(before: RichText | null, after: RichText | null): RichText | null {
  if (before === null || isBlank(before)) return after;
  if (after === null || isBlank(after)) return before;
  return { type: 'doc', content: [...before.content, ...after.content] };
}

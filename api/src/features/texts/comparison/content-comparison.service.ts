import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { compareContents, type ComparableContent, type ComparedPart, type FileFacts } from '@recueil/contracts';
import type { SheetContent } from '@recueil/domain';
import { extentOf, type Extent } from '@recueil/text';
import { TaskPool } from '#core/tasks/task-pool';
import { AttachmentsService } from '#rooms/attachments';
import { draftContent } from '../drafts/draft-content';
import { Revisions, type ContactRow } from '#rooms/submissions';
import { comparing } from './comparing.task';

/** Two texts of a sheet, as they are stored, with the contacts that no revision froze yet. */
export interface TwoContents {
  sheetId: string;
  before: SheetContent;
  after: SheetContent;
  contacts?: readonly ContactRow[];
}

/** A small change costs a few thousand steps; what costs more than these is none, and is told so at once. */
const stepsOfASmallChange = 200_000;

/** The one comparison: whoever agrees to a text, judges it or reads it is told by it what changed. */
@Injectable()
export class ContentComparison {
  constructor(
    private readonly revisions: Revisions,
    private readonly attachments: AttachmentsService,
    private readonly tasks: TaskPool,
  ) {}

  /** Every part, in the order of the page, with the details of contacts and what is known of each file. */
  async parts(manager: EntityManager, { sheetId, before, after, contacts = [] }: TwoContents): Promise<ComparedPart[]> {
    const known = await this.revisions.contactsOf(manager, [before, after], contacts);
    const digests = [before, after].flatMap(({ attachments }) => attachments.map(({ sha256 }) => sha256));
    const facts = await this.attachments.factsOf(manager, sheetId, digests);
    const given = { before: comparable(before, known, facts), after: comparable(after, known, facts) };
    return this.tasks.run(comparing, () => given);
  }

  /** How much changed, which decides whether a correction is small: never asked of a pool while a sheet is locked. */
  extent(before: SheetContent, after: SheetContent): Extent {
    const unnamed = (content: SheetContent): ComparableContent => comparable(content, [], new Map());
    return extentOf(compareContents(unnamed(before), unnamed(after), stepsOfASmallChange));
  }
}

function comparable(
  content: SheetContent,
  contacts: readonly ContactRow[],
  facts: ReadonlyMap<string, FileFacts>,
): ComparableContent {
  const { attachments, ...draft } = draftContent(content, contacts);
  return { ...draft, attachments: attachments.map((file) => ({ ...file, facts: facts.get(file.sha256) ?? null })) };
}

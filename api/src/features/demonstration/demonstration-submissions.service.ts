import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ActionRequest, DraftContent } from '@recueil/contracts';
import type { Actor } from '@recueil/domain';
import { richTextFromMarkdown } from '@recueil/importing';
import type { Caller } from '#core/access/caller';
import { UnitOfWork } from '#core/database/unit-of-work';
import { SubmissionActions } from '#rooms/editorial';
import { ActivePeople, Submissions } from '#rooms/submissions';
import { draftContent, DraftsService, NewDrafts } from '#rooms/texts';
import { DemonstrationPictures } from './demonstration-pictures.service';
import { demonstrationSubmissions, type DemonstrationSubmission } from './submissions-under-way';

const domain = '@demonstration.example';
const organisation = 'Ville de Larmont';

/** Submissions on their way through the committee, taken there by the people of the demonstration as anybody would. */
@Injectable()
export class DemonstrationSubmissions {
  constructor(
    private readonly begun: NewDrafts,
    private readonly drafts: DraftsService,
    private readonly actions: SubmissionActions,
    private readonly submissions: Submissions,
    private readonly people: ActivePeople,
    private readonly pictures: DemonstrationPictures,
    private readonly work: UnitOfWork,
    private readonly database: DataSource,
  ) {}

  async create(): Promise<void> {
    for (const submission of demonstrationSubmissions) await this.walk(submission);
  }

  private async walk(submission: DemonstrationSubmission): Promise<void> {
    const author = await this.person('agent');
    const classification = {
      themes: [submission.theme],
      scale: 'local' as const,
      audience: ['everyone' as const],
      maturity: 'deployed' as const,
      year: null,
      effort: { duration: '', cost: '', means: '' },
      keywords: [],
    };
    const acting = { actor: author, sessionId: '' };
    const id = await this.begun.create(acting, contentOf(submission), classification, null);
    await this.illustrate(submission, id, acting);
    for (const [who, action, given = {}] of submission.road) {
      const row = await this.submissions.row(this.database.manager, id);
      const judged = action === 'approve' ? row?.revision?.contentHash : undefined;
      const request: ActionRequest = {
        ...{ action, version: row?.version ?? 1, ...given },
        ...(judged !== undefined && { contentHash: judged }),
      };
      await this.actions.perform(await this.person(who), id, request);
      if (action === 'take-up') await this.rewrite(submission, id, await this.person(who));
    }
  }

  /** As an author does: the image is joined to the draft, then named by its text. */
  private async illustrate({ title }: DemonstrationSubmission, id: string, acting: Caller): Promise<void> {
    const pictures = await this.pictures.of(title);
    if (pictures.length === 0) return;
    const { row, copy } = await this.submissions.require(this.database.manager, id);
    await this.work.run((manager) => this.pictures.keep(manager, row.sheetId, acting.actor.id, pictures));
    const attachments = pictures.map(({ attachment }) => attachment);
    await this.drafts.save(acting, id, { ...draftContent(copy.content, copy.contacts), attachments }, copy.version);
  }

  private async rewrite(
    { rewritten }: DemonstrationSubmission,
    id: string,
    actor: Actor & { id: string },
  ): Promise<void> {
    if (rewritten === undefined) return;
    const { copy } = await this.submissions.require(this.database.manager, id);
    const { results, ...lines } = rewritten;
    const content = draftContent(copy.content, copy.contacts);
    const sections =
      results === undefined ? content.sections : { ...content.sections, results: richTextFromMarkdown(results) };
    await this.drafts.save({ actor, sessionId: '' }, id, { ...content, ...lines, sections }, copy.version);
  }

  private async person(name: string): Promise<Actor & { id: string }> {
    const person = await this.people.findByEmail(this.database.manager, `${name}${domain}`);
    if (person === null) throw new Error(`nobody of the demonstration is called ${name}`);
    return person;
  }
}

function contentOf({ title, pitch, sections }: DemonstrationSubmission): DraftContent {
  const text = (markdown: string): ReturnType<typeof richTextFromMarkdown> | null =>
    markdown === '' ? null : richTextFromMarkdown(markdown);
  return {
    title,
    organisation,
    pitch,
    sections: {
      origin: text(sections.origin),
      results: text(sections.results),
      principles: text(sections.principles),
      advice: text(sections.advice),
      setbacks: null,
    },
    resultsKind: 'obtained',
    resultsDate: null,
    keyFigures: [],
    links: [],
    contacts: [
      { id: null, name: 'Camille Vasseur', role: 'Accueil et état civil', email: `agent${domain}`, phone: '', url: '' },
    ],
    attachments: [],
  };
}

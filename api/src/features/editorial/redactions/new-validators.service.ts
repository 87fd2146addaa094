import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sheetPath } from '@recueil/contracts';
import { contentHash } from '#rooms/sheets';
import { quotedTitle, ReferentChanges } from '#rooms/teams';
import { ActivePeople } from '#rooms/submissions';
import { validatorsOf } from '../sheet-actions/sheet-act';
import { SheetFactsRepository } from '../sheet-actions/sheet-facts.repository';
import { SheetNotices } from '../sheet-actions/sheet-notices.service';

/** Once a sheet’s referent changed, somebody else validates what is left of its text after an erasure: they are told. */
@Injectable()
export class NewValidators implements OnModuleInit {
  constructor(
    private readonly changes: ReferentChanges,
    private readonly sheets: SheetFactsRepository,
    private readonly people: ActivePeople,
    private readonly notices: SheetNotices,
  ) {}

  onModuleInit(): void {
    this.changes.after((manager, sheetId, goneId) => this.tell(manager, sheetId, goneId));
  }

  private async tell(manager: EntityManager, sheetId: string, goneId: string | null): Promise<void> {
    const sheet = await this.sheets.of(manager, sheetId);
    if (sheet === null || sheet.textValidated) return;
    const authorDisabled = sheet.authorDisabled || sheet.authorId === goneId;
    const ids = validatorsOf({ ...sheet, authorDisabled }).filter((id) => id !== goneId);
    for (const person of await this.people.around(manager, [], ids)) {
      if (!ids.includes(person.id)) continue;
      await this.notices.deliver(manager, person, {
        kind: 'validate-redacted',
        about: `${sheetId}:${contentHash(sheet.content)}`,
        path: sheetPath(sheet.slug),
        submissionId: null,
        news: {
          sheet: quotedTitle(sheet.title),
          actor: '',
          toValidate: true,
          comesBack: sheet.offByErasing,
          isOrphan: authorDisabled,
        },
      });
    }
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ThemeView } from '@recueil/contracts';
import { can, slugFor, type Actor } from '@recueil/domain';
import { requireAllowed } from '#core/access/require-allowed';
import { UnitOfWork } from '#core/database/unit-of-work';
import { ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { ThemesService } from '../themes.service';
import { AdministeredThemeRepository } from './administered-theme.repository';
import { readyThemes } from './ready-themes';

/** Puts a ready set of themes, of two levels, where there is none yet. */
@Injectable()
export class ReadyThemes {
  constructor(
    private readonly administered: AdministeredThemeRepository,
    private readonly themes: ThemesService,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
  ) {}

  /** Throws `conflict` where there are themes already: theirs are not mixed with these. */
  async put(actor: Actor): Promise<ThemeView[]> {
    requireAllowed(can(actor, 'create', { record: 'theme', collection: true }));
    return this.work.run(async (manager) => {
      await this.administered.lock(manager);
      if ((await this.administered.list(manager)).length > 0) {
        throw new ProblemError('conflict', 'Ce catalogue a déjà des thèmes\u202f: complétez-les sur leur page.');
      }
      const taken = await this.administered.takenSlugs(manager, null);
      for (const { label, subthemes } of readyThemes) {
        const id = await this.create(manager, actor, taken, { label, parentId: null });
        for (const below of subthemes) await this.create(manager, actor, taken, { label: below, parentId: id });
      }
      return this.administered.list(manager);
    });
  }

  private async create(
    manager: EntityManager,
    actor: Actor,
    taken: Set<string>,
    { label, parentId }: { label: string; parentId: string | null },
  ): Promise<string> {
    const slug = slugFor(label, taken);
    taken.add(slug);
    const { id } = await this.themes.create(manager, { parentId, slug, label, demonstration: false });
    const details = { after: { label, slug, parentId } };
    await this.events.append(manager, [
      { action: 'theme.created', actorId: actor.id, sheetId: null, facts: { themeId: id }, details },
    ]);
    return id;
  }
}

import { Injectable } from '@nestjs/common';
import type { ThemeView } from '@recueil/contracts';
import { can, type Actor } from '@recueil/domain';
import { normaliseName } from '@recueil/importing';
import { requireAllowed } from '#core/access/require-allowed';
import { UnitOfWork } from '#core/database/unit-of-work';
import { ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { versionPassed, type SeenRecord } from '#core/http/if-match';
import { PublicationRefresh } from '#rooms/sheets';
import { refusedField } from '#core/errors/refused-field';
import { AdministeredThemeRepository } from './administered-theme.repository';
import { childrenOf, themeIn } from './theme-levels';
import { ThemeMergeRepository } from './theme-merge.repository';

/** Makes one theme of two: sheets, submissions under way among them, sub-themes and addresses are carried over. */
@Injectable()
export class ThemeMergeService {
  constructor(
    private readonly administered: AdministeredThemeRepository,
    private readonly merges: ThemeMergeRepository,
    private readonly publications: PublicationRefresh,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
  ) {}

  /** Answers the theme that stays, with its own committee. Throws `invalid` where levels would be three. */
  async merge(actor: Actor, { id, version }: SeenRecord, intoId: string): Promise<ThemeView> {
    requireAllowed(can(actor, 'merge', { record: 'theme' }));
    if (id === intoId) throw refusedField('intoId', 'Choisissez un autre thème que celui-ci.');
    return this.work.run(async (manager) => {
      await this.administered.lock(manager);
      await this.administered.lockRows(manager, [id, intoId]);
      const all = await this.administered.list(manager);
      const merged = themeIn(all, id);
      if (merged.version !== version) throw versionPassed(merged);
      const into = all.find((theme) => theme.id === intoId);
      if (!into) throw refusedField('intoId', 'Ce thème n’existe plus. Choisissez-en un autre.');
      requireFitting(all, merged, into);
      const sheetIds = await this.administered.sheetsUnder(manager, id);
      await this.merges.moveCommittee(manager, id, intoId);
      await this.merges.moveSheets(manager, id, intoId);
      await this.merges.moveChildren(manager, id, intoId);
      await this.merges.replace(manager, id, intoId);
      await this.publications.refresh(manager, sheetIds);
      const details = {
        before: { label: merged.label, slug: merged.slug },
        after: { label: into.label, slug: into.slug },
      };
      const facts = { themeId: id, intoId, sheets: sheetIds.length };
      await this.events.append(manager, [{ action: 'theme.merged', actorId: actor.id, sheetId: null, facts, details }]);
      return themeIn(await this.administered.list(manager), intoId);
    });
  }
}

function requireFitting(all: readonly ThemeView[], merged: ThemeView, into: ThemeView): void {
  const children = childrenOf(all, merged.id);
  if (children.length === 0) return;
  if (into.parentId !== null) {
    throw refusedField(
      'intoId',
      'Ce thème a des sous-thèmes\u202f: fusionnez-le avec un thème, ou déplacez-les d’abord.',
    );
  }
  const names = new Set(childrenOf(all, into.id).map(({ label }) => normaliseName(label)));
  const twice = children.find(({ label }) => names.has(normaliseName(label)));
  if (twice) {
    const message = `Les deux thèmes ont un sous-thème «\u202f${twice.label}\u202f»\u202f: fusionnez d’abord ces deux-là.`;
    throw new ProblemError('conflict', message);
  }
}

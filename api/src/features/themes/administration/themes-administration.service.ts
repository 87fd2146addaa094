import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { NewTheme, ThemeChange, ThemeOrder, ThemeView } from '@recueil/contracts';
import { can, slugFor, slugify, type Actor } from '@recueil/domain';
import { requireAllowed } from '#core/access/require-allowed';
import { UnitOfWork } from '#core/database/unit-of-work';
import { ProblemError } from '#core/errors/problem';
import { EventLog, type PastEvent } from '#core/events/event-log';
import { versionPassed, type SeenRecord } from '#core/http/if-match';
import { PublicationRefresh } from '#rooms/sheets';
import { ThemesService } from '../themes.service';
import { refusedField } from '#core/errors/refused-field';
import { AdministeredThemeRepository } from './administered-theme.repository';
import { childrenOf, requireFreeName, requireParent, themeIn } from './theme-levels';

/** Changes the taxonomy. What is online follows in the same transaction; no address that a theme had is lost. */
@Injectable()
export class ThemesAdministrationService {
  constructor(
    private readonly administered: AdministeredThemeRepository,
    private readonly themes: ThemesService,
    private readonly publications: PublicationRefresh,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
  ) {}

  /** Each theme followed by its sub-themes, in the order that readers see. */
  list(actor: Actor): Promise<ThemeView[]> {
    requireAllowed(can(actor, 'list', { record: 'theme', collection: true }));
    return this.administered.list();
  }

  async create(actor: Actor, { label, parentId }: NewTheme): Promise<ThemeView> {
    requireAllowed(can(actor, 'create', { record: 'theme', collection: true }));
    return this.work.run(async (manager) => {
      const all = await this.locked(manager);
      requireParent(all, parentId);
      requireFreeName(all, { id: null, label, parentId });
      const slug = slugFor(label, await this.administered.takenSlugs(manager, null));
      const { id } = await this.themes.create(manager, { parentId, slug, label, demonstration: false });
      await this.write(manager, 'created', actor, { themeId: id }, { after: { label, slug, parentId } });
      return this.found(manager, id);
    });
  }

  /** Renames, moves, or both. Throws `precondition-failed` past that version, `invalid` where levels would be three. */
  async change(actor: Actor, { id, version }: SeenRecord, change: ThemeChange): Promise<ThemeView> {
    if (change.label !== undefined) requireAllowed(can(actor, 'rename', { record: 'theme' }));
    if (change.parentId !== undefined) requireAllowed(can(actor, 'move', { record: 'theme' }));
    return this.work.run(async (manager) => {
      const all = await this.locked(manager);
      const before = themeIn(all, id);
      if (before.version !== version) throw versionPassed(before);
      const label = change.label ?? before.label;
      const parentId = change.parentId === undefined ? before.parentId : change.parentId;
      if (label === before.label && parentId === before.parentId) return before;
      requireFreeName(all, { id, label, parentId });
      if (parentId !== before.parentId) await this.move(manager, actor, before, parentId, all);
      if (label !== before.label) await this.rename(manager, actor, before, label);
      await this.administered.bumpVersion(manager, id);
      await this.publications.refresh(manager, await this.administered.sheetsUnder(manager, id));
      return this.found(manager, id);
    });
  }

  /** Throws `conflict` unless all siblings are named: somebody added one, or took one away. */
  async reorder(actor: Actor, { parentId, themeIds }: ThemeOrder): Promise<ThemeView[]> {
    requireAllowed(can(actor, 'reorder', { record: 'theme', collection: true }));
    return this.work.run(async (manager) => {
      const siblings = (await this.locked(manager)).filter((theme) => theme.parentId === parentId);
      const before = siblings.map(({ id }) => id);
      const named = new Set(themeIds);
      if (before.length !== named.size || !before.every((id) => named.has(id))) {
        throw new ProblemError('conflict', 'Les thèmes ont changé entre-temps. Rechargez la page, puis recommencez.');
      }
      await this.administered.reorder(manager, themeIds);
      const facts = { parentId, count: themeIds.length };
      await this.write(manager, 'reordered', actor, facts, { before, after: themeIds });
      return this.administered.list(manager);
    });
  }

  /** Takes away what nothing hangs on: who may merge a theme into another may do this lesser thing. */
  async delete(actor: Actor, { id, version }: SeenRecord): Promise<void> {
    requireAllowed(can(actor, 'merge', { record: 'theme' }));
    await this.work.run(async (manager) => {
      await this.administered.lock(manager);
      await this.administered.lockRows(manager, [id]);
      const all = await this.administered.list(manager);
      const theme = themeIn(all, id);
      if (theme.version !== version) throw versionPassed(theme);
      if (childrenOf(all, id).length > 0) {
        throw new ProblemError('conflict', 'Ce thème a des sous-thèmes\u202f: déplacez-les ou fusionnez-les d’abord.');
      }
      if (theme.sheets > 0) {
        throw new ProblemError('conflict', 'Des fiches sont classées sous ce thème\u202f: fusionnez-le avec un autre.');
      }
      await this.administered.delete(manager, id);
      const { label, slug, parentId } = theme;
      await this.write(manager, 'deleted', actor, { themeId: id }, { before: { label, slug, parentId } });
    });
  }

  private async rename(manager: EntityManager, actor: Actor, before: ThemeView, label: string): Promise<void> {
    const { id } = before;
    const free = await this.administered.takenSlugs(manager, id);
    free.delete(before.slug);
    const slug = slugify(label) === slugify(before.label) ? before.slug : slugFor(label, free);
    await this.administered.rename(manager, id, label, slug);
    const details = { before: { label: before.label, slug: before.slug }, after: { label, slug } };
    await this.write(manager, 'renamed', actor, { themeId: id }, details);
  }

  private async move(
    manager: EntityManager,
    actor: Actor,
    before: ThemeView,
    parentId: string | null,
    all: readonly ThemeView[],
  ): Promise<void> {
    requireParent(all, parentId);
    if (parentId === before.id) throw refusedField('parentId', 'Un thème ne peut pas se contenir lui-même.');
    if (parentId !== null && childrenOf(all, before.id).length > 0) {
      throw refusedField('parentId', 'Ce thème a des sous-thèmes\u202f: il ne peut pas en devenir un.');
    }
    await this.administered.move(manager, before.id, parentId);
    const details = { before: { parentId: before.parentId }, after: { parentId } };
    await this.write(manager, 'moved', actor, { themeId: before.id }, details);
  }

  private async locked(manager: EntityManager): Promise<ThemeView[]> {
    await this.administered.lock(manager);
    return this.administered.list(manager);
  }

  private async found(manager: EntityManager, id: string): Promise<ThemeView> {
    return themeIn(await this.administered.list(manager), id);
  }

  private write(
    manager: EntityManager,
    what: 'created' | 'renamed' | 'moved' | 'reordered' | 'deleted',
    actor: Actor,
    facts: Record<string, unknown>,
    details: PastEvent['details'],
  ): Promise<void> {
    return this.events.append(manager, [{ action: `theme.${what}`, actorId: actor.id, sheetId: null, facts, details }]);
  }
}

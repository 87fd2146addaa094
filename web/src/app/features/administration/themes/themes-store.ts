import { HttpClient } from '@angular/common/http';
import { Service, computed, inject, linkedSignal } from '@angular/core';
import { type NewTheme, type ThemeChange, type ThemeList, type ThemeView, apiRoutes } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import type { Merge } from '../merge-form';
import { reading } from '#web/core/reading';
import { seen } from '#web/core/seen-version';

/** A theme with those below it. */
export interface ThemeBranch extends ThemeView {
  children: ThemeView[];
}

/** The themes, in the order that readers see; each change shows them as they are then. */
@Service({ autoProvided: false })
export class ThemesStore {
  readonly #http = inject(HttpClient);
  readonly #reading = reading<ThemeList>(() => apiRoutes.allThemes);
  readonly #list = linkedSignal(this.#reading.value);

  readonly themes = computed(() => this.#list()?.themes);
  readonly tree = computed<ThemeBranch[] | undefined>(() => {
    const themes = this.themes();
    return themes
      ?.filter(({ parentId }) => parentId === null)
      .map((theme) => ({ ...theme, children: themes.filter(({ parentId }) => parentId === theme.id) }));
  });
  readonly failure = this.#reading.failure;

  find(id: string | null): ThemeView | undefined {
    return this.themes()?.find((theme) => theme.id === id);
  }

  siblings({ parentId }: Pick<ThemeView, 'parentId'>): ThemeView[] {
    return (this.themes() ?? []).filter((theme) => theme.parentId === parentId);
  }

  refresh(): void {
    this.#reading.reload();
  }

  async create(theme: NewTheme): Promise<void> {
    await firstValueFrom(this.#http.post(apiRoutes.allThemes, theme));
    this.refresh();
  }

  async change({ id, version }: ThemeView, change: ThemeChange): Promise<void> {
    await firstValueFrom(this.#http.patch(apiRoutes.theme(id), change, seen(version)));
    this.refresh();
  }

  /** One place up (-1) or down (1). Answers the place that it has then, from 1. */
  async move(theme: ThemeView, by: -1 | 1): Promise<number> {
    const themeIds = moved(
      this.siblings(theme).map(({ id }) => id),
      theme.id,
      by,
    );
    const { parentId } = theme;
    this.#list.set(await firstValueFrom(this.#http.put<ThemeList>(apiRoutes.themeOrder, { parentId, themeIds })));
    return themeIds.indexOf(theme.id) + 1;
  }

  async merge({ goneId, keptId }: Merge): Promise<void> {
    const version = this.find(goneId)?.version ?? 0;
    await firstValueFrom(this.#http.post(apiRoutes.mergeTheme(goneId), { intoId: keptId }, seen(version)));
    this.refresh();
  }

  async remove({ id, version }: ThemeView): Promise<void> {
    await firstValueFrom(this.#http.delete(apiRoutes.theme(id), seen(version)));
    this.refresh();
  }
}

/** The same list with one of them a place further up or down, where there is one. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return [...ids];
  return ids.filter((other) => other !== id).toSpliced(to, 0, id);
}

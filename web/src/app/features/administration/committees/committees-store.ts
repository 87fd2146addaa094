import { HttpClient } from '@angular/common/http';
import { Service, computed, inject } from '@angular/core';
import {
  type CommitteeForm,
  type CommitteeList,
  type CommitteeView,
  type ThemeList,
  apiRoutes,
} from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { reading } from '#web/core/reading';
import { seen } from '#web/core/seen-version';

/** The committees, and the themes that they may have. */
@Service({ autoProvided: false })
export class CommitteesStore {
  readonly #http = inject(HttpClient);
  readonly #committees = reading<CommitteeList>(() => apiRoutes.committees);
  readonly #themes = reading<ThemeList>(() => apiRoutes.allThemes);

  readonly committees = computed(() => this.#committees.value()?.committees);
  readonly themes = computed(() => this.#themes.value()?.themes ?? []);
  readonly failure = this.#committees.failure;

  refresh(): void {
    this.#committees.reload();
    this.#themes.reload();
  }

  async create(form: CommitteeForm): Promise<void> {
    await firstValueFrom(this.#http.post(apiRoutes.committees, form));
    this.refresh();
  }

  async change({ id, version }: CommitteeView, form: Partial<CommitteeForm>): Promise<void> {
    await firstValueFrom(this.#http.patch(apiRoutes.committee(id), form, seen(version)));
    this.refresh();
  }

  async remove({ id, version }: CommitteeView): Promise<void> {
    await firstValueFrom(this.#http.delete(apiRoutes.committee(id), seen(version)));
    this.refresh();
  }
}

import { HttpClient } from '@angular/common/http';
import { Service, computed, inject } from '@angular/core';
import { type OrganisationForm, type OrganisationList, type OrganisationView, apiRoutes } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import type { Merge } from '../merge-form';
import { reading } from '#web/core/reading';
import { seen } from '#web/core/seen-version';

/** All the organisations; each change reads them anew. */
@Service({ autoProvided: false })
export class OrganisationsStore {
  readonly #http = inject(HttpClient);
  readonly #reading = reading<OrganisationList>(() => apiRoutes.organisations);

  readonly organisations = computed(() => this.#reading.value()?.organisations);
  readonly failure = this.#reading.failure;

  find(id: string): OrganisationView | undefined {
    return this.organisations()?.find((organisation) => organisation.id === id);
  }

  refresh(): void {
    this.#reading.reload();
  }

  async create(form: OrganisationForm): Promise<void> {
    await firstValueFrom(this.#http.post(apiRoutes.organisations, form));
    this.refresh();
  }

  async correct(id: string, version: number, form: OrganisationForm): Promise<void> {
    await firstValueFrom(this.#http.patch(apiRoutes.organisation(id), form, seen(version)));
    this.refresh();
  }

  async merge({ goneId, keptId }: Merge): Promise<void> {
    const version = this.find(goneId)?.version ?? 0;
    await firstValueFrom(this.#http.post(apiRoutes.mergeOrganisation(goneId), { intoId: keptId }, seen(version)));
    this.refresh();
  }
}

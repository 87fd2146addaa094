import { HttpClient } from '@angular/common/http';
import { Service, computed, inject, linkedSignal } from '@angular/core';
import { type FirstStepsView, type SettingsView, type ThemeList, apiRoutes } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { AboutStore } from '#web/core/about-store';
import { reading } from '#web/core/reading';

/** How far the installation has come, and what moves it on. */
@Service({ autoProvided: false })
export class FirstStepsStore {
  readonly #http = inject(HttpClient);
  readonly #about = inject(AboutStore);
  readonly #steps = reading<FirstStepsView>(() => apiRoutes.firstSteps);
  readonly #settings = reading<SettingsView>(() => apiRoutes.settings);

  readonly view = linkedSignal(() => this.#steps.value());
  readonly settings = this.#settings.value;
  readonly failure = computed(() => this.#steps.failure() ?? this.#settings.failure());

  refresh(): void {
    this.#steps.reload();
    this.#settings.reload();
  }

  /** Rejects with the server's refusal. */
  async putThemes(): Promise<void> {
    await firstValueFrom(this.#http.post<ThemeList>(apiRoutes.readyThemes, {}));
    this.#steps.reload();
  }

  async tryMail(): Promise<void> {
    this.view.set(await firstValueFrom(this.#http.post<FirstStepsView>(apiRoutes.trialMail, {})));
  }

  async open(): Promise<void> {
    this.view.set(await firstValueFrom(this.#http.post<FirstStepsView>(apiRoutes.openCatalogue, {})));
    this.#about.refresh();
  }
}

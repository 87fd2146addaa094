import { Service, computed } from '@angular/core';
import {
  type CommitteeList,
  type FailingMails,
  type FirstStepsView,
  type OrganisationList,
  type PeoplePage,
  type ServiceState,
  type SettingsView,
  type ThemeList,
  apiRoutes,
} from '@recueil/contracts';
import { type Reading, reading, withQuery } from '#web/core/reading';
import { concernsOf } from './concerns';

/** What the overview counts, and what it finds to look at. */
@Service({ autoProvided: false })
export class OverviewStore {
  readonly #people = reading<PeoplePage>(() => apiRoutes.people);
  readonly #administrators = reading<PeoplePage>(() =>
    withQuery(apiRoutes.people, { role: 'administrator', status: 'active' }),
  );
  readonly #invited = reading<PeoplePage>(() => withQuery(apiRoutes.people, { status: 'invited' }));
  readonly #secretaries = reading<PeoplePage>(() =>
    withQuery(apiRoutes.people, { role: 'secretary', status: 'active' }),
  );
  readonly #organisations = reading<OrganisationList>(() => apiRoutes.organisations);
  readonly #themes = reading<ThemeList>(() => apiRoutes.allThemes);
  readonly #committees = reading<CommitteeList>(() => apiRoutes.committees);
  readonly #mails = reading<FailingMails>(() => apiRoutes.failingMails);
  readonly #service = reading<ServiceState>(() => apiRoutes.serviceState);
  readonly #steps = reading<FirstStepsView>(() => apiRoutes.firstSteps);
  readonly #settings = reading<SettingsView>(() => apiRoutes.settings);

  /** Undefined until all of it is known. */
  readonly counts = computed(() => {
    const people = this.#people.value();
    const organisations = this.#organisations.value();
    const themes = this.#themes.value();
    const committees = this.#committees.value();
    if (!people || !organisations || !themes || !committees) return undefined;
    return {
      people: people.total,
      organisations: organisations.organisations.length,
      themes: themes.themes.length,
      committees: committees.committees.length,
    };
  });
  readonly concerns = computed(() => {
    const people = this.#people.value();
    const administrators = this.#administrators.value();
    const invited = this.#invited.value();
    const secretaries = this.#secretaries.value();
    const themes = this.#themes.value();
    const committees = this.#committees.value();
    const mails = this.#mails.value();
    const service = this.#service.value();
    if (!people || !administrators || !invited || !secretaries || !themes || !committees || !mails || !service)
      return undefined;
    const steps = this.#steps.value();
    const settings = this.#settings.value();
    if (!steps || !settings) return undefined;
    return concernsOf({
      waitingRequests: people.waitingRequests,
      administrators: administrators.total,
      invited: invited.total,
      failingMails: mails.mails.length,
      toSettle: service.wrong.filter(({ state }) => state === 'trouble').map(({ title }) => title),
      isOpened: steps.opened,
      fallenSentences: settings.mailKinds.filter(({ problem }) => problem !== null).length,
      hasCommonSecretary: secretaries.people.some(({ roles }) =>
        roles.some(({ role, committee }) => role === 'secretary' && committee === null),
      ),
      themes: themes.themes,
      committees: committees.committees,
    });
  });
  readonly failure = computed(
    () =>
      this.#all()
        .map(({ failure }) => failure())
        .find((failure) => failure !== null) ?? null,
  );

  refresh(): void {
    for (const part of this.#all()) part.reload();
  }

  #all(): Pick<Reading<unknown>, 'failure' | 'reload'>[] {
    return [
      this.#people,
      this.#administrators,
      this.#invited,
      this.#secretaries,
      this.#organisations,
      this.#themes,
      this.#committees,
      this.#mails,
      this.#service,
      this.#steps,
      this.#settings,
    ];
  }
}

import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  type AbsenceForm,
  type AbsenceList,
  type Consequences,
  type Invited,
  type PersonCorrection,
  type PersonDetail,
  type PlannedChange,
  type RoleGiven,
  apiRoutes,
} from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { seen } from '#web/core/seen-version';

type Seen = Pick<PersonDetail, 'id' | 'version'>;

/** What an administrator changes of one person. Each rejects with the server's refusal. */
@Service()
export class PersonClient {
  readonly #http = inject(HttpClient);

  correct({ id, version }: Seen, correction: PersonCorrection): Promise<PersonDetail> {
    return firstValueFrom(this.#http.patch<PersonDetail>(apiRoutes.person(id), correction, seen(version)));
  }

  setRoles({ id, version }: Seen, roles: RoleGiven[]): Promise<PersonDetail> {
    return firstValueFrom(this.#http.put<PersonDetail>(apiRoutes.personRoles(id), { roles }, seen(version)));
  }

  act({ id, version }: Seen, action: 'disable' | 'enable'): Promise<PersonDetail> {
    return firstValueFrom(this.#http.post<PersonDetail>(apiRoutes.personAction(id, action), {}, seen(version)));
  }

  inviteAgain({ id }: Seen): Promise<Invited> {
    return firstValueFrom(this.#http.post<Invited>(apiRoutes.personAction(id, 'invite-again'), {}));
  }

  async signOut({ id }: Seen): Promise<void> {
    await firstValueFrom(this.#http.post(apiRoutes.personAction(id, 'sign-out'), {}));
  }

  declareAbsence(personId: string, absence: AbsenceForm): Promise<AbsenceList> {
    return firstValueFrom(this.#http.post<AbsenceList>(apiRoutes.absences(personId), absence));
  }

  removeAbsence(personId: string, id: string): Promise<AbsenceList> {
    return firstValueFrom(this.#http.delete<AbsenceList>(apiRoutes.absence(personId, id)));
  }

  /** The submissions that this change would leave without anyone who can act. */
  consequences(change: PlannedChange): Promise<Consequences> {
    return firstValueFrom(this.#http.post<Consequences>(apiRoutes.consequences, change));
  }
}

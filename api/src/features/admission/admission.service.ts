import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AdmissionForm, AdmissionView } from '@recueil/contracts';
import { admissionOf, can, type Actor, type Admission, type Stranger } from '@recueil/domain';
import { CatalogueOpening } from '#core/access/catalogue-opening';
import { requireAllowed } from '#core/access/require-allowed';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { UnitOfWork } from '#core/database/unit-of-work';
import { ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { versionPassed } from '#core/http/if-match';
import { Settings } from '#rooms/settings';
import { AdmissionRepository, type AdmissionRow } from './admission.repository';
import { providerName } from './provider-name';

/** Who is let in of those whom a provider vouches for: a provider says who somebody is, the installation who comes in. */
@Injectable()
export class AdmissionService {
  constructor(
    private readonly admission: AdmissionRepository,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
    private readonly opening: CatalogueOpening,
    private readonly settings: Settings,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** What becomes of somebody without account. Until the catalogue is open, an administrator decides. */
  async of(manager: EntityManager, stranger: Stranger): Promise<Admission> {
    const rule = await this.admission.find(manager);
    return admissionOf((await this.opening.isOpen()) ? rule : { ...rule, mode: 'approval' }, stranger);
  }

  /** Whether a provider is to be asked where people work. */
  usesSiret(): Promise<boolean> {
    return this.admission.usesSiret();
  }

  /** Whom those who are not let in may ask; null where nobody said it. */
  async contact(): Promise<string | null> {
    const { contact } = await this.admission.find();
    if (contact !== '') return contact;
    const { contactEmail, contactPhone } = await this.settings.value('service');
    return [contactEmail, contactPhone].find((said) => said !== '') ?? null;
  }

  async view(actor: Actor): Promise<AdmissionView> {
    requireAllowed(can(actor, 'read-settings', { record: 'installation', collection: true }));
    return this.viewOf(await this.admission.find());
  }

  /**
   * Changes who is let in from now on; whoever has an account keeps it. Throws `precondition-failed` past that version,
   * and `invalid` for a choice that would let in nobody.
   */
  async change(actor: Actor, version: number, form: AdmissionForm): Promise<AdmissionView> {
    requireAllowed(can(actor, 'choose-admission', { record: 'installation', collection: true }));
    const after = { ...form, sirets: [...new Set(form.sirets)], domains: [...new Set(form.domains)] };
    requireSomebody(after);
    return this.work.run(async (manager) => {
      const before = await this.admission.findLocked(manager);
      if (before.version !== version) throw versionPassed(this.viewOf(before));
      const fields = (['mode', 'sirets', 'domains', 'contact'] as const).filter(
        (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
      );
      if (fields.length === 0) return this.viewOf(before);
      await this.admission.update(manager, after);
      const { version: _, ...was } = before;
      await this.events.append(manager, [
        {
          action: 'admission.changed',
          actorId: actor.id,
          sheetId: null,
          facts: { fields },
          details: { before: was, after },
        },
      ]);
      return this.viewOf(await this.admission.find(manager));
    });
  }

  private viewOf({ mode, sirets, domains, contact, version }: AdmissionRow): AdmissionView {
    const { oidc } = this.config;
    const provider = oidc && providerName(oidc.issuer, oidc);
    return { mode, sirets: [...sirets], domains: [...domains], contact, version, provider };
  }
}

function requireSomebody({ mode, sirets, domains }: AdmissionForm): void {
  const refused = (field: string, message: string): ProblemError =>
    new ProblemError('invalid', message, { errors: [{ field, message }] });
  if (mode === 'siret' && sirets.length === 0) {
    throw refused('sirets', 'Indiquez au moins un SIRET\u202f: sans cela, personne n’entrerait.');
  }
  if (mode === 'domain' && domains.length === 0) {
    throw refused('domains', 'Indiquez au moins un domaine\u202f: sans cela, personne n’entrerait.');
  }
}

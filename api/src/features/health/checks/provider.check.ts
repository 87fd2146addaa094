import { Inject, Injectable } from '@nestjs/common';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { certificateRefusal } from '#core/config/untrusted-certificate';
import { causeOf } from '#core/logging/without-addresses';
import { trouble, well, type Check, type Verdict } from './check';

@Injectable()
export class ProviderCheck implements Check {
  readonly id = 'provider';
  readonly name = 'La connexion';
  readonly isPublic = false;
  readonly needsDatabase = false;
  readonly restMs = 300_000;

  constructor(@Inject(RUNNING_CONFIG) private readonly config: RunningConfig) {}

  async look(): Promise<Verdict> {
    if (this.config.oidc === null) return well('Connexion par comptes locaux seulement.');
    const address = `${this.config.oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const refusal = await refusalOf(address);
    if (refusal === null) return well('Le fournisseur d’identité répond.');
    if (refusal === 'certificate') return { state: 'unknown' };
    return trouble({
      title: 'Le fournisseur d’identité ne répond pas',
      happening: 'Qui n’est pas déjà connecté ne peut plus entrer par lui.',
      noticed: this.config.localAccounts
        ? 'La connexion échoue et le dit. Les comptes locaux entrent encore.'
        : 'La connexion échoue et le dit.',
      remedies: ['Vérifiez OIDC_ISSUER, et que le serveur de Recueil atteint cette adresse.'],
      cause: `${address} : ${refusal}`,
    });
  }
}

/** Null where it answers as it should; `certificate` where that of its server is refused, which another check tells. */
async function refusalOf(address: string): Promise<string | null> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(4_000) });
    await answer.body?.cancel();
    return answer.ok ? null : `HTTP ${answer.status}`;
  } catch (error) {
    if (certificateRefusal(error) !== null) return 'certificate';
    return causeOf((error as { cause?: unknown }).cause ?? error);
  }
}

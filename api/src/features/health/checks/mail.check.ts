import { Inject, Injectable } from '@nestjs/common';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { MailStanding, type MailState } from '#rooms/mail';
import { causeOf } from '#core/logging/without-addresses';
import { soon, trouble, well, type Check, type Measure, type Verdict } from './check';

@Injectable()
export class MailCheck implements Check {
  readonly id = 'mail';
  readonly name = 'Les mails';
  readonly isPublic = true;
  readonly needsDatabase = true;

  constructor(
    private readonly standing: MailStanding,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  async look(thoroughly: boolean): Promise<Verdict> {
    const state = await this.standing.look(thoroughly);
    const measures = measuresOf(state);
    if (state.folder !== null) return this.keptHere(state.folder, measures);
    if (state.refusal === null && state.delayed === 0) {
      return well('Le serveur de messagerie répond, aucun mail n’attend d’être repris.', measures);
    }
    return trouble({
      title: state.refusal === null ? 'Des mails ne partent pas' : 'Les mails ne partent plus',
      happening: `Le serveur de messagerie ne les prend pas. ${inWords(state.waiting)}\u202f; aucun n’est perdu.`,
      noticed:
        'À l’écran, rien ne manque. Mais rien ne prévient les agents, et qui envoie sans compte ne reçoit pas son lien.',
      remedies: [
        'Transmettez le message ci-dessous à votre équipe informatique\u00a0: elle vérifie SMTP_URL et le serveur de messagerie.',
        'Ne faites rien d’autre\u00a0: dès qu’il répond, les mails partent seuls.',
      ],
      mayRetry: true,
      cause: causeOf(state.refusal ?? state.lastFailure ?? 'sans réponse'),
      measures,
    });
  }

  private keptHere(folder: string, measures: Measure[]): Verdict {
    if (this.config.environment !== 'production') {
      return well(`Aucun serveur de messagerie (SMTP_URL) : les messages restent dans ${folder}.`, measures);
    }
    return soon({
      title: 'Aucun serveur de messagerie n’est réglé',
      happening: 'Les messages restent sur le serveur\u00a0: personne ne les reçoit.',
      noticed: 'Rien ne prévient les agents, et qui envoie sans compte ne reçoit pas son lien.',
      remedies: ['Donnez l’adresse d’un serveur de messagerie dans SMTP_URL, puis redémarrez.'],
      measures,
    });
  }
}

function inWords(waiting: number): string {
  if (waiting === 0) return 'Aucun n’attend encore';
  return waiting === 1 ? 'Un mail attend' : `${waiting}\u00a0mails attendent`;
}

function measuresOf({ waiting, delayed, refused, oldestSeconds }: MailState): Measure[] {
  return [
    { name: 'recueil_mails_waiting', value: waiting },
    { name: 'recueil_mails_failing', value: delayed },
    { name: 'recueil_mails_refused', value: refused },
    { name: 'recueil_mails_oldest_seconds', value: oldestSeconds },
  ];
}

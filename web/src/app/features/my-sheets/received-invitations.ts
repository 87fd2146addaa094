import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type InvitationView, apiRoutes } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { longDate, quoted } from '#web/ui/french';
import { reading } from '#web/core/reading';

type Answer = 'accept' | 'decline';

/** What others ask me to write with them, to keep up to date, or to tell. Nothing is shown of it before I accept. */
@Component({
  selector: 'rc-received-invitations',
  imports: [MatButton, FormProblems],
  templateUrl: './received-invitations.html',
  styleUrl: './received-invitations.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReceivedInvitations {
  /** A submission may have come with it. */
  readonly answered = output();

  readonly #http = inject(HttpClient);
  readonly #reading = reading<{ invitations: InvitationView[] }>(() => apiRoutes.myInvitations);
  private readonly outcome = viewChild<ElementRef<HTMLElement>>('outcome');
  protected readonly invitations = computed(
    () => this.#reading.value()?.invitations.filter(({ answer }) => answer === null) ?? [],
  );
  protected readonly sending = new FormSending();
  protected readonly said = signal('');
  protected readonly longDate = longDate;

  /** « Camille Vasseur vous invite à écrire avec elle ». */
  protected sentenceOf({ part, by, title }: InvitationView): string {
    const who = by?.name ?? $localize`Le secrétariat`;
    const what = quoted(title || $localize`sans titre`);
    switch (part) {
      case 'co-author':
        return $localize`${who}:who: vous invite à écrire la fiche ${what}:title:`;
      case 'referent':
        return $localize`${who}:who: vous propose d’être la personne référente de la fiche ${what}:title:`;
      case 'nomination':
        return $localize`${who}:who: pense que votre pratique mérite une fiche\u202F: ${what}:title:`;
    }
  }

  protected async answer(invitation: InvitationView, answer: Answer): Promise<void> {
    this.said.set('');
    const isDone = await this.sending.send(
      [],
      () => firstValueFrom(this.#http.post(apiRoutes.answerInvitation(invitation.id, answer), {})),
      ({ code, detail }) => {
        // It was taken back, or answered elsewhere: it goes from the list.
        if (code !== 'conflict' && code !== 'not-found') return false;
        this.#say(detail);
        return true;
      },
    );
    if (!isDone) return;
    this.#say(
      answer === 'accept'
        ? $localize`C’est noté\u202F: la fiche est maintenant parmi les vôtres.`
        : $localize`C’est noté\u202F: la personne qui vous invitait est prévenue.`,
    );
    this.answered.emit();
  }

  /** The button that was pressed is about to go: reading goes on from what is said. */
  #say(words: string): void {
    this.said.set(words);
    this.outcome()?.nativeElement.focus();
    this.#reading.reload();
  }
}

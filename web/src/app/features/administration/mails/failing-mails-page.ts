import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { FailingMails } from '@recueil/contracts';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { counted, dayAndHour } from '#web/ui/french';
import { MailAddress } from '#web/ui/mail-address';
import { ProblemView } from '#web/ui/problem-view';
import { FailingMailsStore } from './failing-mails-store';

type FailingMail = FailingMails['mails'][number];

/** Messages that did not reach anybody: whom they were for, what the server said, and trying again. */
@Component({
  selector: 'rc-failing-mails-page',
  imports: [MatButton, FormProblems, MailAddress, ProblemView],
  providers: [FailingMailsStore],
  templateUrl: './failing-mails-page.html',
  styleUrls: ['../../../ui/workspace.scss', './failing-mails-page.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FailingMailsPage {
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  protected readonly store = inject(FailingMailsStore);
  protected readonly sending = new FormSending();
  protected readonly dayAndHour = dayAndHour;
  protected readonly said = signal('');
  protected readonly headline = computed(() =>
    counted(this.store.mails()?.length ?? 0, {
      none: $localize`Aucun message en attente`,
      one: $localize`message n’a pas pu partir`,
      many: $localize`messages n’ont pas pu partir`,
    }),
  );

  protected stateOf({ refused, failures }: FailingMail): string {
    const attempts = counted(failures, { none: '', one: $localize`essai`, many: $localize`essais` });
    return refused
      ? $localize`Refusé. Il ne repartira que si vous le demandez.`
      : $localize`${attempts}:attempts: sans succès. Recueil réessaiera.`;
  }

  protected async retry({ id, recipient }: FailingMail): Promise<void> {
    this.said.set('');
    const isDone = await this.sending.send([], () => this.store.retry(id));
    if (!isDone) return;
    this.said.set($localize`Le message à ${recipient}:recipient: repart. Une fois remis, il quitte cette liste.`);
    // Its line may go away with its button: reading goes on from the title of the list.
    this.heading()?.nativeElement.focus();
  }
}

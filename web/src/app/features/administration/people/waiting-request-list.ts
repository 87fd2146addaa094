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
import { type AccessRequestView, type Invited, type WaitingRequests, apiRoutes } from '@recueil/contracts';
import { FormSending } from '#web/core/form-sending';
import { Confirmation } from '#web/ui/confirmation';
import { FormProblems } from '#web/ui/form-problems';
import { longDate } from '#web/ui/french';
import { MailAddress } from '#web/ui/mail-address';
import { InvitationLink } from './invitation-link';
import { reading } from '#web/core/reading';
import { PeopleClient } from './people-client';

/** Those who asked for an account and proved their address: an administrator lets them in, or not. */
@Component({
  selector: 'rc-waiting-request-list',
  imports: [MatButton, Confirmation, FormProblems, InvitationLink, MailAddress],
  templateUrl: './waiting-request-list.html',
  styleUrls: ['../../../ui/workspace.scss', './waiting-request-list.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WaitingRequestList {
  readonly decided = output();

  readonly #client = inject(PeopleClient);
  readonly #waiting = reading<WaitingRequests>(() => apiRoutes.waitingRequests);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly confirmation = viewChild.required(Confirmation);

  protected readonly longDate = longDate;
  protected readonly requests = computed(() => this.#waiting.value()?.requests ?? []);
  protected readonly failure = this.#waiting.failure;
  protected readonly sending = new FormSending();
  protected readonly accepted = signal<(Invited & { to: string }) | null>(null);
  protected readonly said = signal('');
  protected readonly toRefuse = signal<AccessRequestView | null>(null);

  protected async accept(request: AccessRequestView): Promise<void> {
    this.said.set('');
    this.accepted.set(null);
    await this.sending.send([], async () => {
      const invited = await this.#client.accept(request.id);
      // Whoever a provider vouches for comes in as they did when they asked: they need no link.
      if (request.provider === null) this.accepted.set({ ...invited, to: request.name });
      else this.said.set($localize`${request.name}:name: peut se connecter. La réponse lui est écrite.`);
      this.#changed();
    });
  }

  protected ask(request: AccessRequestView): void {
    this.toRefuse.set(request);
    this.confirmation().open();
  }

  protected async refuse(): Promise<void> {
    const request = this.toRefuse();
    if (!request) return;
    this.accepted.set(null);
    const isDone = await this.sending.send([], () => this.#client.refuse(request.id));
    this.confirmation().close();
    if (!isDone) return;
    this.said.set($localize`La demande de ${request.name}:name: est refusée. La réponse lui est écrite.`);
    this.#changed();
    // Its buttons go away with it: reading goes on from the title of the list.
    this.heading().nativeElement.focus();
  }

  protected retry(): void {
    this.#waiting.reload();
  }

  #changed(): void {
    this.#waiting.reload();
    this.decided.emit();
  }
}

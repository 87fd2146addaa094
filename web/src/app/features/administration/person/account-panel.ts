import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type Invited, type PersonDetail, pagePaths } from '@recueil/contracts';
import { FormSending } from '#web/core/form-sending';
import { Confirmation } from '#web/ui/confirmation';
import { FormProblems } from '#web/ui/form-problems';
import { dayAndHour, longDate } from '#web/ui/french';
import { AccountState } from '../people/account-state';
import { InvitationLink } from '../people/invitation-link';
import { Overtaken } from '#web/ui/overtaken';
import { Overtaking } from '#web/core/seen-version';
import { ChangeConfirmation } from './change-confirmation';
import { PersonClient } from './person-client';
import { PersonStore, linesOfPerson } from './person-store';

/** The account of a person: how they come in, and what an administrator may do about it. */
@Component({
  selector: 'rc-account-panel',
  imports: [
    RouterLink,
    MatButton,
    AccountState,
    ChangeConfirmation,
    Confirmation,
    FormProblems,
    InvitationLink,
    Overtaken,
  ],
  templateUrl: './account-panel.html',
  styleUrls: ['../../../ui/workspace.scss', './account-panel.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountPanel {
  readonly #client = inject(PersonClient);
  readonly #injector = inject(Injector);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  private readonly departure = viewChild.required(ChangeConfirmation);
  private readonly ending = viewChild.required<Confirmation>('ending');

  protected readonly store = inject(PersonStore);
  protected readonly historyPath = pagePaths.history;
  protected readonly longDate = longDate;
  protected readonly dayAndHour = dayAndHour;
  protected readonly sending = new FormSending();
  protected readonly overtaking = new Overtaking<PersonDetail>(linesOfPerson);
  protected readonly said = signal('');
  protected readonly invited = signal<Invited | null>(null);
  protected readonly person = this.store.person;
  protected readonly called = this.store.called;
  protected readonly ways = computed(() => {
    const person = this.person();
    return person ? waysIn(person) : '';
  });

  protected askToDisable(): void {
    const person = this.person();
    if (!person) return;
    this.#begin();
    this.departure().open({ personId: person.id, change: 'departure' });
  }

  protected askToSignOut(): void {
    this.#begin();
    this.ending().open();
  }

  protected async disable(): Promise<void> {
    const isDone = await this.#change('disable');
    if (isDone || this.overtaking.changes()) this.departure().close();
    if (isDone) this.#end($localize`Le compte est désactivé, et ses sessions sont fermées.`);
  }

  protected async enable(): Promise<void> {
    this.#begin();
    if (await this.#change('enable')) this.#end($localize`Le compte est de nouveau ouvert.`);
  }

  protected async signOut(): Promise<void> {
    const person = this.person();
    if (!person) return;
    const isDone = await this.sending.send([], () => this.#client.signOut(person));
    this.ending().close();
    if (isDone) this.said.set($localize`Toutes ses sessions sont fermées.`);
  }

  protected async inviteAgain(): Promise<void> {
    const person = this.person();
    if (!person) return;
    this.#begin();
    await this.sending.send([], async () => this.invited.set(await this.#client.inviteAgain(person)));
  }

  /** The button that was pressed is another one now: reading goes on from the title. */
  #end(said: string): void {
    this.said.set(said);
    afterNextRender(() => this.heading()?.nativeElement.focus(), { injector: this.#injector });
  }

  #begin(): void {
    this.said.set('');
    this.invited.set(null);
    this.sending.clear();
    this.overtaking.clear();
  }

  #change(action: 'disable' | 'enable'): Promise<boolean> {
    const person = this.person();
    if (!person) return Promise.resolve(false);
    return this.sending.send(
      [],
      async () => this.store.took(await this.#client.act(person, action)),
      (problem) => this.overtaking.reads(problem, person, (now) => this.store.took(now)),
    );
  }
}

/** « un mot de passe et 1 connexion de son administration ». */
function waysIn({ hasPassword, identities }: PersonDetail): string {
  const ways = [
    ...(hasPassword ? [$localize`un mot de passe`] : []),
    ...(identities === 0
      ? []
      : [
          identities === 1
            ? $localize`1\u00A0connexion de son administration`
            : $localize`${identities}:count:\u00A0connexions de son administration`,
        ]),
  ];
  return ways.length === 0 ? $localize`aucun pour l’instant` : new Intl.ListFormat('fr').format(ways);
}

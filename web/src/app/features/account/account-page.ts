import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { pagePaths } from '@recueil/contracts';
import { SessionStore } from '#web/core/session-store';
import { longDate } from '#web/ui/french';
import { MailAddress } from '#web/ui/mail-address';
import { ProblemView } from '#web/ui/problem-view';
import { MyClaims } from '#web/features/claims/my-claims';
import { SignInOptionsStore } from '#web/core/sign-in-options-store';
import { AccountClosure } from './account-closure';
import { DetailsForm } from './details-form';
import { Identities } from './identities';
import { MyData } from './my-data';
import { AddressForm } from './address-form';
import { PasswordForm } from './password-form';

/** What Recueil holds about a person, and what they may do about it. */
@Component({
  selector: 'rc-account-page',
  imports: [
    RouterLink,
    MailAddress,
    ProblemView,
    AccountClosure,
    DetailsForm,
    Identities,
    MyClaims,
    MyData,
    AddressForm,
    PasswordForm,
  ],
  templateUrl: './account-page.html',
  styleUrl: './account-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountPage {
  protected readonly session = inject(SessionStore);
  protected readonly options = inject(SignInOptionsStore);
  protected readonly paths = pagePaths;
  protected readonly since = computed(() => longDate(this.session.me()?.session.createdAt ?? ''));
}

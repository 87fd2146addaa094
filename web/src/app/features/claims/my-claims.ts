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
import { RouterLink } from '@angular/router';
import { type ClaimView, sheetPath } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { lastValue } from '#web/core/last-value';
import { SessionStore } from '#web/core/session-store';
import { FormSending } from '#web/core/form-sending';
import { longDate, quoted } from '#web/ui/french';
import { FormProblems } from '#web/ui/form-problems';
import { Icon, type IconName } from '#web/ui/icon';
import { ClaimsClient, type Decision } from './claims-client';

/** In one's account: the sheets that one said to be one's own and, for those who may answer, what others said so. */
@Component({
  selector: 'rc-my-claims',
  imports: [RouterLink, MatButton, FormProblems, Icon],
  templateUrl: './my-claims.html',
  styleUrl: './my-claims.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MyClaims {
  readonly #client = inject(ClaimsClient);
  readonly #session = inject(SessionStore);
  readonly #resource = this.#client.claims();
  readonly #last = lastValue(() => null, this.#resource);
  readonly #claims = computed(() => this.#last()?.value.claims);
  private readonly answer = viewChild<ElementRef<HTMLElement>>('answer');

  protected readonly mine = computed(() =>
    this.#claims()?.filter(({ claimant }) => claimant.id === this.#session.me()?.id),
  );
  protected readonly toDecide = computed(() => this.#claims()?.filter(({ actions }) => actions.length > 0) ?? []);
  protected readonly hasFailed = computed(() => this.#resource.error() !== undefined);
  protected readonly sending = new FormSending();
  /** What became of the last claim that was decided here. */
  protected readonly said = signal('');
  protected readonly longDate = longDate;
  protected readonly pathOf = sheetPath;
  protected readonly stateOf = (claim: ClaimView): { icon: IconName; words: string } => states[claim.state];

  protected async decide(claim: ClaimView, decision: Decision): Promise<void> {
    this.said.set('');
    const isDone = await this.sending.send(
      [],
      () => firstValueFrom(this.#client.decide(claim.id, decision.name)),
      (problem) => {
        // Somebody else was faster: their answer stands, and this claim goes from the list.
        if (problem.code !== 'conflict') return false;
        this.#say($localize`Quelqu’un a répondu avant vous à propos de la fiche ${quoted(claim.sheet.title)}:title:.`);
        return true;
      },
    );
    if (isDone) this.#say(decision.done);
  }

  /** The button that was pressed is about to go: reading goes on from what is said. */
  #say(words: string): void {
    this.said.set(words);
    this.answer()?.nativeElement.focus();
    this.#resource.reload();
  }
}

const states: Record<ClaimView['state'], { icon: IconName; words: string }> = {
  open: { icon: 'clock', words: $localize`En attente d’une réponse` },
  confirmed: { icon: 'tick', words: $localize`Confirmée\u202F: cette fiche est la vôtre` },
  refused: { icon: 'close', words: $localize`Non confirmée` },
};

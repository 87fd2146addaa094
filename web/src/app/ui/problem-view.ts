import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { pagePaths } from '@recueil/contracts';

export type ProblemKind = 'not-found' | 'archived' | 'unreachable' | 'sign-in' | 'forbidden' | 'refused' | 'broken';

interface Words {
  title: string;
  detail: string;
}

/** A page that cannot be shown: why, and where to go from here. */
@Component({
  selector: 'rc-problem-view',
  imports: [MatButton, RouterLink],
  templateUrl: './problem-view.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProblemView {
  readonly kind = input.required<ProblemKind>();
  /** What the server said; our own words otherwise. */
  readonly detail = input<string | null>(null);
  readonly requestId = input<string | null>(null);
  readonly retried = output();

  protected readonly paths = pagePaths;
  /** Where the person is, to come back to. */
  protected readonly here = inject(Router).url;
  protected readonly words = computed(() => wordsOf(this.kind()));
  protected readonly canRetry = computed(() => ['unreachable', 'broken'].includes(this.kind()));
}

function wordsOf(kind: ProblemKind): Words {
  const all: Record<ProblemKind, Words> = {
    'not-found': {
      title: $localize`Cette page n’existe pas`,
      detail: $localize`L’adresse est peut-être incomplète, ou la page a changé de nom. Ce que vous cherchez est sans doute dans le catalogue.`,
    },
    archived: {
      title: $localize`Cette fiche n’est plus en ligne`,
      detail: $localize`Elle a été retirée du catalogue.`,
    },
    unreachable: {
      title: $localize`Recueil ne répond pas`,
      detail: $localize`Le réseau est peut-être coupé, ou le service s’interrompt un moment. Cette page s’affichera d’elle-même dès qu’il répondra.`,
    },
    'sign-in': {
      title: $localize`Connectez-vous pour voir cette page`,
      detail: $localize`Elle est réservée aux agents.`,
    },
    forbidden: {
      title: $localize`Cette page n’est pas pour vous`,
      detail: $localize`Elle est réservée à l’administration du catalogue. S’il vous faut y entrer, demandez-le à une personne qui administre Recueil.`,
    },
    refused: {
      title: $localize`Cette demande n’a pas été comprise`,
      detail: $localize`L’adresse contient quelque chose que le catalogue ne connaît pas.`,
    },
    broken: {
      title: $localize`Cette page n’a pas pu être affichée`,
      detail: $localize`L’erreur vient de Recueil, pas de vous. Un nouvel essai suffit souvent.`,
    },
  };
  return all[kind];
}

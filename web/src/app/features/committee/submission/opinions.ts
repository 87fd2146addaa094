import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { OpinionView, SubmissionView } from '@recueil/contracts';
import { dayAndHour } from '#web/ui/french';
import { Icon, type IconName } from '#web/ui/icon';
import { sideWords } from '#web/features/submissions/candidate-choice';
import { pointsOf } from './reading-grid';

/** Opinions given on a submission, and those who are to give one. */
@Component({
  selector: 'rc-opinions',
  imports: [NgTemplateOutlet, Icon],
  templateUrl: './opinions.html',
  styleUrl: './opinions.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Opinions {
  readonly submission =
    input.required<Pick<SubmissionView, 'opinions' | 'readers' | 'readingMinutes' | 'cannotConclude'>>();

  protected readonly pointsOf = pointsOf;
  protected readonly dayAndHour = dayAndHour;
  protected readonly sideWords = sideWords;
  protected readonly awaited = computed(() => {
    const { readers, opinions } = this.submission();
    return readers.filter(({ id }) => !opinions.some(({ person, current }) => current && person.id === id));
  });
  protected readonly current = computed(() => this.submission().opinions.filter(({ current }) => current));
  protected readonly former = computed(() => this.submission().opinions.filter(({ current }) => !current));

  protected asOpinion(given: unknown): OpinionView {
    return given as OpinionView;
  }

  protected verdictOf({ verdict }: OpinionView): { icon: IconName; look: string; words: string } {
    const verdicts = {
      favourable: { icon: 'tick', look: 'done', words: $localize`Avis favorable` },
      objection: { icon: 'warning', look: 'late', words: $localize`Reprise demandée` },
      overruled: { icon: 'close', look: '', words: $localize`Reprise demandée, mise de côté par le secrétariat` },
    } as const;
    return verdicts[verdict];
  }
}

import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import {
  type DelayStep,
  type DeadlineRule,
  type DelaysSetting,
  type FieldProblem,
  type SettingView,
  delayBounds,
  delaySteps,
} from '@recueil/contracts';
import { FormProblems } from '#web/ui/form-problems';
import { Overtaken } from '#web/ui/overtaken';
import { SelectField } from '#web/ui/select-field';
import { SettingFoot } from './setting-foot';
import { SettingSaving } from './setting-saving';
import { daysWords, reminderChoices, reminderKey, stepWords } from './delay-words';

/** How long each step may take, when people are reminded, and when a stand-in may validate. */
@Component({
  selector: 'rc-delays-setting',
  imports: [FormProblems, Overtaken, SelectField, SettingFoot],
  templateUrl: './delays-setting.html',
  styleUrls: ['../../../ui/workspace.scss', './delays-setting.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DelaysSettingForm {
  readonly setting = input.required<SettingView<'delays'>>();
  /** The id of the heading above. */
  readonly labelledBy = input.required<string>();
  readonly saved = output<SettingView<'delays'>>();

  protected readonly steps = delaySteps.map((step) => ({ step, ...stepWords[step] }));
  protected readonly bounds = delayBounds;
  /** What is typed for each step; empty: no deadline. */
  protected readonly days = linkedSignal(() => typedOf(this.setting().value.deadlines));
  /** Whether the next meeting of the committee is the deadline of reading, where it has set one. */
  protected readonly atMeeting = linkedSignal(() => isMeeting(this.setting().value.deadlines.reviewing));
  protected readonly reminders = linkedSignal(() => reminderKey(this.setting().value.reminders));
  protected readonly standIn = linkedSignal(() => String(this.setting().value.standInAfterDays));
  protected readonly words = linkedSignal(() => String(this.setting().value.smallAmendmentWords));
  protected readonly choices = computed(() => reminderChoices(this.setting().value.reminders));
  protected readonly total = computed(() =>
    (['submitted', 'rewriting', 'reviewing', 'awaiting-validation'] as const)
      .map((step) => Number(this.days()[step]))
      .reduce((one, other) => one + other, 0),
  );
  protected readonly saving = new SettingSaving(
    'delays',
    [...delaySteps, 'reminders', 'standInAfterDays', 'smallAmendmentWords'],
    (value) => [
      ...delaySteps.map((step) => ({ label: stepWords[step].label, text: daysWords(value.deadlines[step]) })),
      { label: $localize`Relances`, text: value.reminders.join(', ') },
      { label: $localize`À la place de l’auteur`, text: String(value.standInAfterDays) },
      { label: $localize`Petite correction`, text: String(value.smallAmendmentWords) },
    ],
  );

  protected type(step: DelayStep, typed: string): void {
    this.days.update((days) => ({ ...days, [step]: typed }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const saved = await this.saving.save(this.setting(), this.#value(), this.#wrong());
    if (saved !== null) this.saved.emit(saved);
  }

  #value(): DelaysSetting {
    const rule = (step: DelayStep): DeadlineRule | null => {
      const typed = this.days()[step].trim();
      return typed === '' ? null : { workingDays: Number(typed) };
    };
    const reading = rule('reviewing');
    return {
      deadlines: {
        submitted: rule('submitted'),
        returned: rule('returned'),
        rewriting: rule('rewriting'),
        reviewing:
          this.atMeeting() && reading !== null && 'workingDays' in reading
            ? { meetings: 1, orWorkingDays: reading.workingDays }
            : reading,
        'awaiting-validation': rule('awaiting-validation'),
      },
      reminders: this.reminders() === '' ? [] : this.reminders().split(',').map(Number),
      standInAfterDays: Number(this.standIn()),
      smallAmendmentWords: Number(this.words()),
    };
  }

  #wrong(): FieldProblem[] {
    const message = $localize`Indiquez un nombre de jours ouvrés, de 1 à ${delayBounds.days}:most:, ou laissez vide.`;
    const steps = delaySteps
      .filter((step) => !isCount(this.days()[step], { empty: true, least: 1, most: delayBounds.days }))
      .map((step) => ({ field: step, message }));
    const standIn = isCount(this.standIn(), { empty: false, least: 0, most: delayBounds.days })
      ? []
      : [
          {
            field: 'standInAfterDays',
            message: $localize`Indiquez un nombre de jours, de 0 à ${delayBounds.days}:most:.`,
          },
        ];
    const words = isCount(this.words(), { empty: false, least: 0, most: delayBounds.words })
      ? []
      : [
          {
            field: 'smallAmendmentWords',
            message: $localize`Indiquez un nombre de mots, de 0 à ${delayBounds.words}:most:.`,
          },
        ];
    return [...steps, ...standIn, ...words];
  }
}

function typedOf(deadlines: DelaysSetting['deadlines']): Record<DelayStep, string> {
  const entries = delaySteps.map((step) => {
    const rule = deadlines[step];
    if (rule === null) return [step, ''];
    return [step, String('workingDays' in rule ? rule.workingDays : rule.orWorkingDays)];
  });
  return Object.fromEntries(entries) as Record<DelayStep, string>;
}

function isMeeting(rule: DeadlineRule | null): boolean {
  return rule !== null && 'meetings' in rule;
}

function isCount(typed: string, { empty, least, most }: { empty: boolean; least: number; most: number }): boolean {
  if (typed.trim() === '') return empty;
  const count = Number(typed);
  return Number.isInteger(count) && count >= least && count <= most;
}

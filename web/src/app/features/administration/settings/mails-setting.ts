import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { type MailKindView, type SettingView, settingBounds } from '@recueil/contracts';
import { FormProblems } from '#web/ui/form-problems';
import { Overtaken } from '#web/ui/overtaken';
import { SelectField } from '#web/ui/select-field';
import { TextField } from '#web/ui/text-field';
import { SettingFoot } from './setting-foot';
import { SettingSaving } from './setting-saving';

/** The signature of all mails, and the first sentence of each kind; dates, facts and the link are never theirs. */
@Component({
  selector: 'rc-mails-setting',
  imports: [FormProblems, Overtaken, SelectField, SettingFoot, TextField],
  templateUrl: './mails-setting.html',
  styleUrls: ['../../../ui/workspace.scss', './mails-setting.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MailsSettingForm {
  readonly setting = input.required<SettingView<'mails'>>();
  /** The id of the heading above. */
  readonly labelledBy = input.required<string>();
  /** Every kind of mail that has a sentence. */
  readonly mailKinds = input.required<MailKindView[]>();
  readonly saved = output<SettingView<'mails'>>();

  protected readonly bounds = settingBounds;
  protected readonly kind = signal('notice:to-validate');
  protected readonly signature = linkedSignal(() => this.setting().value.signature);
  protected readonly openings = linkedSignal(() => this.setting().value.openings);
  protected readonly sentence = computed(() => this.openings()[this.kind()] ?? '');
  protected readonly names = computed(() => this.mailKinds().find(({ kind }) => kind === this.kind())?.names ?? []);
  /** Those that are written come first. */
  protected readonly kinds = computed(() => {
    const written = this.openings();
    const all = this.mailKinds()
      .filter(({ names }) => names.length > 0)
      .map(({ kind, label }) => ({
        value: kind,
        label: written[kind] ? $localize`${label}:mail: (votre phrase)` : label,
      }));
    return [...all.filter(({ value }) => written[value]), ...all.filter(({ value }) => !written[value])];
  });
  /** Mails whose sentence does not stand any more: Recueil's own is used. */
  protected readonly fallen = computed(() =>
    this.mailKinds()
      .filter(({ problem }) => problem !== null)
      .map(({ label }) => label),
  );
  protected readonly saving = new SettingSaving('mails', ['signature', 'openings'], ({ signature, openings }) => [
    { label: $localize`Signature`, text: signature },
    ...Object.entries(openings).map(([kind, sentence]) => ({
      label: this.mailKinds().find((one) => one.kind === kind)?.label ?? kind,
      text: sentence ?? '',
    })),
  ]);

  protected write(sentence: string): void {
    this.openings.update((openings) => ({ ...openings, [this.kind()]: sentence }));
  }

  protected insert(name: string): void {
    const sentence = this.sentence();
    this.write(`${sentence}${sentence === '' || sentence.endsWith(' ') ? '' : ' '}{{${name}}}`);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const written = Object.entries(this.openings())
      .map(([kind, sentence]) => [kind, (sentence ?? '').trim()] as const)
      .filter(([kind, sentence]) => sentence !== '' && this.kinds().some(({ value }) => value === kind));
    const value = { signature: this.signature().trim(), openings: Object.fromEntries(written) };
    const saved = await this.saving.save(this.setting(), value);
    if (saved !== null) this.saved.emit(saved);
  }
}

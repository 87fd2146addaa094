import { HttpClient } from '@angular/common/http';
import { inject, signal } from '@angular/core';
import { type FieldProblem, type SettingSection, type SettingView, apiRoutes } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { FormSending } from '#web/core/form-sending';
import { type Line, Overtaking, seen } from '#web/core/seen-version';

/** The saving of one section of the settings: refused field by field, overtaken by somebody else, or saved. */
export class SettingSaving<Section extends SettingSection> {
  readonly #http = inject(HttpClient);
  /** As the server held it last, as far as it was read here; null: as the page was given it. */
  #read: SettingView<Section> | null = null;

  readonly isSaved = signal(false);
  readonly sending: FormSending;
  readonly overtaking: Overtaking<SettingView<Section>>;

  /** `fields`: those of the form, whose controls begin with the name of the section. `linesOf`: what it says, in words. */
  constructor(
    readonly section: Section,
    fields: readonly string[],
    readonly linesOf: (value: SettingView<Section>['value']) => Line[],
  ) {
    this.sending = new FormSending(fields, section);
    this.overtaking = new Overtaking(({ value }) => linesOf(value));
  }

  /** Answers the section as it is once saved; null when it was not. To be called where one may inject, once. */
  async save(
    given: SettingView<Section>,
    value: SettingView<Section>['value'],
    missing: FieldProblem[] = [],
  ): Promise<SettingView<Section> | null> {
    this.isSaved.set(false);
    const before = this.#read !== null && this.#read.version > given.version ? this.#read : given;
    let saved: SettingView<Section> | null = null;
    const isSaved = await this.sending.send(
      missing,
      async () => {
        const put = this.#http.put<SettingView<Section>>(apiRoutes.setting(this.section), value, seen(before.version));
        saved = await firstValueFrom(put);
        this.#read = saved;
        this.overtaking.clear();
      },
      (problem) => this.overtaking.reads(problem, before, (now) => (this.#read = now)),
    );
    this.isSaved.set(isSaved);
    return saved;
  }
}

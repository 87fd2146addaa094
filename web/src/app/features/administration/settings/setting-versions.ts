import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type SettingSection, type SettingView, type SettingVersions, apiRoutes } from '@recueil/contracts';
import { reading } from '#web/core/reading';
import { changedLines } from '#web/core/seen-version';
import { dayAndHour } from '#web/ui/french';
import type { SettingSaving } from './setting-saving';

/** What a section said before, version by version, and a way back to each: that is one more version. */
@Component({
  selector: 'rc-setting-versions',
  imports: [MatButton],
  template: `
    <details (toggle)="isOpen.set(list.open)" #list>
      <summary class="target" i18n>Les versions précédentes</summary>
      @if (failure()) {
        <p role="alert" i18n>Ces versions n’ont pas pu être lues. Refermez, puis rouvrez.</p>
      } @else {
        <ol>
          @for (one of former(); track one.version) {
            <li>
              <p>
                <strong i18n>Version {{ one.version }}</strong
                >{{ ' ' }}<span class="quiet small">{{ one.since }}</span>
              </p>
              @for (line of one.changes; track line) {
                <p class="small">{{ line }}</p>
              }
              <button matButton="text" type="button" (click)="chosen.emit(one.value)">
                <ng-container i18n>Revenir à cette version</ng-container
                ><span class="vh" i18n>, la {{ one.version }}</span>
              </button>
            </li>
          } @empty {
            <li class="quiet" i18n>Chargement…</li>
          }
        </ol>
      }
    </details>
  `,
  styleUrl: '../../../ui/workspace.scss',
  styles: `
    ol {
      padding: 0;
      list-style: none;
    }

    li {
      padding-block: var(--rc-2);
      border-top: var(--rc-line);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SettingVersionList<Section extends SettingSection> {
  readonly saving = input.required<SettingSaving<Section>>();
  readonly setting = input.required<SettingView<Section>>();
  /** The value of the version to come back to. */
  readonly chosen = output<SettingView<Section>['value']>();

  protected readonly isOpen = signal(false);
  /** Read once the list is opened, and again after each change. */
  readonly #versions = reading<SettingVersions>(() =>
    this.isOpen() && this.setting().version > 1 ? apiRoutes.settingVersions(this.saving().section) : undefined,
  );
  protected readonly failure = this.#versions.failure;
  protected readonly former = computed(() => {
    const versions = (this.#versions.value()?.versions ?? []) as SettingView<Section>[];
    return versions.slice(1).map((one, place) => ({
      version: one.version,
      value: one.value,
      since: one.changedAt === null ? '' : `${dayAndHour(one.changedAt)}${one.changedBy ? `, ${one.changedBy}` : ''}`,
      changes: this.#changes(versions[place + 2], one),
    }));
  });

  #changes(before: SettingView<Section> | undefined, after: SettingView<Section>): string[] {
    const { linesOf } = this.saving();
    const said = linesOf(after.value);
    if (before === undefined)
      return changedLines(
        [],
        said.filter(({ text }) => text !== ''),
      );
    return changedLines(linesOf(before.value), said);
  }
}

import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { licenceFiles, pagePaths } from '@recueil/contracts';
import { counted } from '#web/ui/french';
import { ProblemView } from '#web/ui/problem-view';
import { LicencesStore } from './licences-store';

/** What others wrote that Recueil is made of, and under which licence. */
@Component({
  selector: 'rc-licences-page',
  imports: [ProblemView, RouterLink],
  providers: [LicencesStore],
  templateUrl: './licences-page.html',
  styleUrls: ['./information.scss', './licences-page.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LicencesPage {
  protected readonly paths = pagePaths;
  protected readonly texts = licenceFiles.texts;
  protected readonly store = inject(LicencesStore);

  protected countOf(packages: readonly unknown[]): string {
    return counted(packages.length, { none: '', one: $localize`composant`, many: $localize`composants` });
  }
}

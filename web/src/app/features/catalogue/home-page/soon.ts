import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { pagePaths } from '@recueil/contracts';
import { AboutStore } from '#web/core/about-store';

/** Before the catalogue is open to the public: what this place will be, and who enters meanwhile. */
@Component({
  selector: 'rc-soon',
  imports: [MatButton, RouterLink],
  template: `
    <div class="soon">
      <svg class="drawing" viewBox="0 0 320 40" aria-hidden="true" focusable="false">
        <path class="sewn" d="M6 20h74" />
        <path class="sewn ahead" d="M80 20h234" />
        <circle class="knot" cx="6" cy="20" r="5" />
        <circle class="knot" cx="83" cy="20" r="5" />
        <circle class="hole" cx="160" cy="20" r="5" />
        <circle class="hole" cx="237" cy="20" r="5" />
        <circle class="hole" cx="314" cy="20" r="5" />
      </svg>
      @if (about.about()?.organisation; as organisation) {
        <p class="over">{{ organisation }}</p>
      }
      <h1 class="title" i18n>Ici s’ouvrira un recueil de bonnes pratiques</h1>
      <p class="pitch" i18n>
        Des agents y raconteront, en une page, ce qui a marché chez eux et ce qui n’a pas marché. Vous y chercherez
        avant une réunion, et vous ferez pareil chez vous.
      </p>
      <p class="quiet" i18n>Il se prépare. Seules les personnes invitées y entrent pour l’instant.</p>
    </div>
    <div class="split ways block">
      <section aria-labelledby="invite">
        <h2 id="invite" i18n>Vous êtes invité&#8239;?</h2>
        <p i18n>Ouvrez le lien reçu par mail, ou connectez-vous.</p>
        <p><a matButton="outlined" [routerLink]="paths.signIn" i18n>Se connecter</a></p>
      </section>
      <section aria-labelledby="installe">
        <h2 id="installe" i18n>Vous venez de l’installer&#8239;?</h2>
        <p i18n>
          Au démarrage, le serveur a écrit un lien d’ouverture dans son journal. Il sert une fois, pendant un jour.
          Redémarrer en donne un autre, tant que personne n’administre.
        </p>
      </section>
    </div>
  `,
  styleUrl: './soon.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Soon {
  protected readonly about = inject(AboutStore);
  protected readonly paths = pagePaths;
}

import type { SectionName, SheetPart } from '@recueil/contracts';
import type { RequiredPart } from './draft';

/** What a page says of each part that is written: how it is headed, and what helps. */
export interface PartWords {
  label: string;
  hint: string;
  /** In words; beyond, a hint and never a cut. */
  softLimit: number;
  /** What a good answer looks like. */
  example: string;
}

export const titleLimit = 145;
export const pitchLimit = 30;

export const sectionWords: Record<SectionName, PartWords> = {
  origin: {
    label: $localize`Origine de la démarche`,
    hint: $localize`Qu’est-ce qui n’allait pas\u202F? Qui l’a vu en premier\u202F?`,
    softLimit: 45,
    example: $localize`Un appel sur quatre arrivait quand toutes les lignes étaient prises. Ce sont les agents de l’accueil qui ont commencé à les compter.`,
  },
  results: {
    label: $localize`Résultats obtenus`,
    hint: $localize`Pour l’usager, pour les agents. Un seul chiffre sûr vaut mieux que cinq.`,
    softLimit: 80,
    example: $localize`Neuf rappels sur dix aboutissent du premier coup. Nous n’avons pas mesuré la satisfaction\u202F; les réclamations sur l’attente ont cessé.`,
  },
  principles: {
    label: $localize`Principes adoptés`,
    hint: $localize`Ce qui fait que cela tient\u202F: vos règles, votre organisation.`,
    softLimit: 70,
    example: $localize`Un rappel promis est un rappel fait, même pour dire que l’on cherche encore.`,
  },
  advice: {
    label: $localize`Conseils de mise en œuvre`,
    hint: $localize`Que diriez-vous à qui commence lundi\u202F?`,
    softLimit: 65,
    example: $localize`Nous avons commencé par six soirées, annoncées comme un essai. Compter les retours, pas les entrées.`,
  },
  setbacks: {
    label: $localize`Ce qui n’a pas marché`,
    hint: $localize`Ce que vous avez essayé puis laissé, ce que vous feriez autrement. C’est souvent ce que l’on cherche.`,
    softLimit: 60,
    example: $localize`Le premier mois, personne n’est venu\u202F: l’affiche était à l’intérieur.`,
  },
};

export const expectedResultsLabel = $localize`Résultats attendus`;

/** How a part is called where it is missing, or where something is said of it. */
export const partLabels: Record<SheetPart, string> = {
  title: $localize`Titre`,
  organisation: $localize`Organisme affiché`,
  pitch: $localize`Accroche`,
  origin: sectionWords.origin.label,
  results: $localize`Résultats`,
  principles: sectionWords.principles.label,
  advice: sectionWords.advice.label,
  setbacks: sectionWords.setbacks.label,
  keyFigures: $localize`Chiffres clés`,
  links: $localize`Liens`,
  contacts: $localize`Contacts`,
  attachments: $localize`Pièces jointes`,
};

/** Said at the field that was left empty. */
export const missingWords: Record<RequiredPart, string> = {
  title: $localize`Il manque le titre. Quelques mots suffisent pour commencer.`,
  organisation: $localize`Indiquez le nom de votre organisme.`,
  origin: $localize`Il manque l’origine. Une phrase suffit pour commencer.`,
  results: $localize`Il manque les résultats. Une phrase suffit pour commencer.`,
  principles: $localize`Il manque vos principes. Une phrase suffit pour commencer.`,
  advice: $localize`Il manque vos conseils. Une phrase suffit pour commencer.`,
};

/** The id of what holds a part on the page. */
export function partId(part: SheetPart | RequiredPart): string {
  return `partie-${part}`;
}

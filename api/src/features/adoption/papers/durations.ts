import type { InstallationFacts } from '../installation-facts';
import { orToComplete, toComplete, type Paper } from '../paper';
import { keptRows } from '../personal-data';

/** A draft table of how long each kind of record is kept and what becomes of it, for the archivist. */
export function durations({ service, date }: InstallationFacts): Paper {
  return {
    name: 'durees-et-sort-final',
    title: 'Durées de conservation et sort final',
    purpose:
      'Projet de tableau de gestion, à discuter avec le service d’archives. Sans visa, rien de ce qui a une valeur d’archive ne doit être éliminé.',
    parts: [
      {
        heading: 'Producteur',
        blocks: [`${orToComplete(service.name, 'le nom du service')}. Projet du ${date}.`],
      },
      {
        heading: 'Tableau',
        blocks: [
          {
            columns: ['Documents et données', 'Durée', 'Sort final proposé'],
            rows: keptRows(['about', 'howLong', 'afterwards']),
          },
        ],
      },
      {
        heading: 'Visa',
        blocks: [
          'Les motifs éditoriaux (pourquoi une fiche a été rendue, refusée ou archivée) ne sont éliminés qu’une fois l’accord du service d’archives enregistré dans Recueil : Administration, Réglages, Archives. L’effacement de données personnelles n’attend jamais.',
          toComplete('le service d’archives compétent, le numéro et la date du visa'),
        ],
      },
    ],
  };
}

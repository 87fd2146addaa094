import type { DemonstrationSheet } from '../demonstration-sheet';

export const pilotageDeLaQualiteParLaMesure: DemonstrationSheet[] = [
  {
    title: 'Un appel sur trois était un rappel : mesurer ce qui oblige à revenir',
    organisation: { name: 'Agence de l’emploi de Larmont-Sud', kind: 'agency' },
    theme: 'pilotage-de-la-qualite-par-la-mesure',
    alsoIn: ['ecoute-des-usagers'],
    pitch: 'À la fin de chaque appel, le conseiller coche une case : première fois, ou encore pour la même chose.',
    sections: {
      origin:
        'Tous nos indicateurs étaient au vert : décroché rapide, durée tenue, enquête correcte. Les conseillers avaient pourtant l’impression de répondre sans cesse aux mêmes demandeurs d’emploi. La direction a fini par leur demander de compter.',
      results:
        'Pendant quinze jours, 34 appels sur 100 se sont révélés être des rappels, dont la moitié pour quatre motifs. Chacun a trouvé une réponse simple : une phrase ajoutée dans un courriel, une date affichée dans l’espace personnel, une pièce retirée d’une liste.\n\n' +
        'Un an après, ils sont 21 sur 100. L’équipe y gagne une matinée par semaine, rendue aux entretiens.',
      principles:
        'Mesurer peu : quinze jours par semestre. Une seule question, que le conseiller se pose à lui-même. Le relevé appartient à l’équipe, qui le lit avant sa hiérarchie. Et l’on ne mesure que ce que l’on est prêt à changer dans le mois ; sinon, on laisse les gens tranquilles.',
      advice:
        'Noter le motif avec les mots de celui qui appelle, puis regrouper à plusieurs, sur une grande table. Résister à l’envie d’ajouter des cases : à la cinquième, plus personne ne coche. S’assurer qu’aucune prime n’en dépend. Dater chaque relevé et écrire à côté ce qui se passait ce jour-là, panne ou grève.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'mars 2023', value: 34 },
        after: { label: 'mars 2024', value: 21 },
        unit: 'sur 100',
        label: 'appels qui étaient des rappels',
        detail: 'contre 34 sur 100 à la première mesure',
      },
      {
        kind: 'number',
        value: '4',
        unit: 'motifs',
        label: 'causaient la moitié des rappels',
        detail: 'chacun a reçu une réponse dans le mois',
      },
    ],
    contacts: [
      {
        name: 'Joachim Ferrandis',
        role: 'responsable d’équipe',
        email: 'joachim.ferrandis@emploi-larmont.example',
        phone: '01 99 00 55 28',
      },
    ],
    scale: 'local',
    audience: ['jobseekers', 'agents'],
    year: 2023,
    maturity: 'deployed',
    effort: { duration: '2 mois', cost: 'rien', means: '18 conseillers, quinze jours par semestre' },
    keywords: ['réitération', 'indicateurs', 'téléphone', 'demandeurs d’emploi', 'motifs d’appel'],
    publishedOn: '2024-06-06',
  },
  {
    title: 'Réécouter ensemble trente appels de secours par mois, sans chercher de coupable',
    organisation: { name: 'Service d’incendie et de secours du Val-Doré', kind: 'agency' },
    theme: 'pilotage-de-la-qualite-par-la-mesure',
    alsoIn: ['methodes-collaboratives'],
    pitch:
      'Opérateurs, opératrices, médecin et chef de salle réécoutent trente appels tirés au sort et en tirent une seule chose à changer.',
    sections: {
      origin:
        'Après un feu de grange, une enquête interne avait cherché qui s’était trompé d’adresse au téléphone. Elle a trouvé un nom et n’a rien changé. Deux mois plus tard, une autre opératrice commettait la même erreur, sur le même hameau.',
      results:
        'Entre le décroché et l’envoi des secours, il s’écoule 87 secondes, contre 118 auparavant. On ne demande plus d’abord « Que se passe-t-il ? » mais « Où êtes-vous ? » ; cela suffit presque à expliquer l’écart.\n\n' +
        'Quarante-deux lieux-dits de même nom ont été repérés. Et des opérateurs demandent d’eux-mêmes à réécouter l’appel qui les a troublés.',
      principles:
        '- La machine tire les appels au sort ; chacun peut retirer le sien sans s’expliquer.\n' +
        '- Personne n’est nommé. On dit « l’appel de 3 h 12 ».\n' +
        '- La séance finit par **une** modification, essayée dès la garde suivante.\n' +
        '- Le service départemental d’incendie et de secours (SDIS) s’est interdit, par écrit, d’en tirer une sanction.',
      advice:
        'Faire signer cet engagement au directeur et aux syndicats avant la première écoute. Asseoir le médecin parmi les autres. S’arrêter au bout d’une heure et demie : ensuite, on n’entend plus rien. Revenir six mois plus tard sur chaque modification, et l’abandonner si elle ne sert pas.',
      setbacks:
        'Par souci de transparence, nous avions invité des élus à une séance. Personne n’a parlé. Il a fallu trois mois pour que les opérateurs reviennent avec leurs vrais doutes.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'en 2018', value: 118 },
        after: { label: 'en 2023', value: 87 },
        unit: 'secondes',
        label: 'du décroché à l’envoi des secours',
        detail: 'contre 118 secondes en 2018',
      },
      {
        kind: 'number',
        value: '42',
        unit: 'lieux-dits',
        label: 'portaient le même nom qu’un autre',
        detail: 'tous signalés sur la carte',
      },
    ],
    contacts: [
      {
        name: 'Commandant Ernest Vialatte-Roux',
        role: 'chef du centre de traitement de l’alerte',
        email: 'ernest.vialatte-roux@sdis-val-dore.example',
        phone: '01 99 00 18 18',
      },
      {
        name: 'Dr Agathe Tournebize',
        role: 'médecin référente',
        email: 'agathe.tournebize@sdis-val-dore.example',
        phone: '01 99 00 18 25',
      },
    ],
    scale: 'departmental',
    audience: ['agents', 'everyone'],
    year: 2018,
    maturity: 'deployed',
    effort: {
      duration: '1 an',
      cost: 'moins de 5 000 € par an',
      means: '12 opérateurs et opératrices, 1 médecin, 1 chef de salle',
    },
    keywords: ['SDIS', 'appels d’urgence', 'pompiers', 'réécoute', 'retour d’expérience'],
    publishedOn: '2024-02-08',
  },
];

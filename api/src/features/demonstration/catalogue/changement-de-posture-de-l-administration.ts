import type { DemonstrationSheet } from '../demonstration-sheet';

export const changementDePostureDeLAdministration: DemonstrationSheet[] = [
  {
    title: 'Le courrier de relance récrit à voix haute, avec des contribuables',
    organisation: { name: 'Direction départementale des finances publiques du Val-Doré', kind: 'deconcentrated' },
    theme: 'changement-de-posture-de-l-administration',
    alsoIn: ['ecoute-des-usagers'],
    pitch:
      'Un agent lit la lettre, un contribuable dit ce qu’il a compris ; on récrit tant que les deux ne coïncident pas.',
    sections: {
      origin:
        'La lettre de relance de la taxe foncière comptait 430 mots, dont sept articles de loi. Après chaque envoi, le standard sonnait trois jours durant, et toujours pour la même question : « Je dois payer quoi, au juste ? »',
      results:
        'La nouvelle lettre tient en 140 mots : la somme, la date, les trois façons de payer, un nom. Les articles de loi sont au dos, pour qui les cherche.\n\n' +
        'Dans la semaine de l’envoi, les appels sont tombés de 2 900 à 1 150. Un contribuable sur deux règle avant la seconde relance, au lieu d’un sur trois. Le standard a cessé de redouter novembre.',
      principles:
        '- Lire à voix haute : une phrase qu’on ne peut pas dire d’un souffle est coupée.\n' +
        '- Inviter des contribuables pris dans la file d’attente, une demi-heure, avec un café.\n' +
        '- Laisser le juriste écouter d’abord ; il corrige ensuite, en justifiant chaque mot ajouté.\n' +
        '- Écrire « vous » et « nous », là où l’on écrivait « l’administré » et « le service ».',
      advice:
        'Prendre une seule lettre, la pire. Peser les appels avant et après, à la même saison. Faire accepter l’essai par écrit à la direction départementale des finances publiques (DDFiP), sinon le modèle national reviendra à la première mise à jour. Garder l’ancienne version au mur : elle rappelle d’où l’on part.',
      setbacks:
        'Le ton trop aimable du deuxième essai a inquiété : plusieurs personnes ont cru à une escroquerie. Et nous avions oublié les malvoyants ; la version en gros caractères est arrivée un an plus tard.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'novembre 2022', value: 2900 },
        after: { label: 'novembre 2023', value: 1150 },
        unit: 'appels',
        label: 'dans la semaine qui suit l’envoi',
        detail: 'contre 2 900 avec l’ancienne lettre',
      },
      {
        kind: 'number',
        value: '140',
        unit: 'mots',
        label: 'au lieu de 430',
        detail: 'les articles de loi sont passés au dos',
      },
    ],
    links: [{ label: 'La lettre avant, la lettre après', url: 'https://lettres.finances-val-dore.example' }],
    contacts: [
      {
        name: 'Romuald Estève-Grange',
        role: 'chef du service de recouvrement',
        email: 'romuald.esteve-grange@finances-val-dore.example',
        phone: '01 99 00 33 71',
      },
    ],
    scale: 'departmental',
    audience: ['everyone'],
    year: 2023,
    maturity: 'deployed',
    effort: { duration: '4 mois', cost: 'moins de 1 000 €', means: '3 agents, 1 juriste, 26 contribuables' },
    keywords: ['courrier', 'langage clair', 'impôts', 'contribuables', 'DDFiP'],
    publishedOn: '2024-11-14',
  },
  {
    title: 'La première erreur de déclaration se règle au téléphone, sans pénalité',
    organisation: { name: 'Direction interrégionale des douanes de Morène', kind: 'deconcentrated' },
    theme: 'changement-de-posture-de-l-administration',
    pitch:
      'Avant toute sanction, un inspecteur appelle l’entreprise, explique l’erreur et laisse dix jours pour la corriger.',
    sections: {
      origin:
        'Huit pénalités sur dix frappaient des entreprises de moins de vingt salariés, pour une case mal remplie. Nos inspecteurs passaient plus de temps à instruire les contestations qu’à chercher la fraude. Une avocate fiscaliste nous l’a dit sans ménagement, en réunion publique.',
      results:
        '### Pour les entreprises\n\n' +
        'Un nom, une ligne directe, la certitude de ne pas être traitées en fraudeuses pour une virgule. Sur 1 370 premières erreurs, 1 290 ont été corrigées dans le délai, après un appel d’une dizaine de minutes.\n\n' +
        '### Pour les agents\n\n' +
        'Deux journées de contrôle retrouvées chaque semaine. Quelques-uns ont découvert qu’ils aimaient expliquer ; l’un d’eux est devenu formateur.',
      principles:
        'Le droit à l’erreur s’annonce dans la première phrase de l’appel, avant le détail. L’inspecteur qui a vu l’erreur téléphone lui-même. La bonne foi se présume, sauf si la même faute revient. Le soir même, l’entreprise reçoit trois lignes qui valent engagement des deux côtés.',
      advice:
        'Former au téléphone ceux qui n’ont jamais rédigé que des procès-verbaux : deux demi-journées, de vrais dossiers, une comédienne. Fixer le montant au-delà duquel on ne transige pas. Publier chaque trimestre les cinq erreurs les plus fréquentes. Associer les transitaires dès le début : tenus à l’écart, les nôtres ont boudé un an.',
    },
    keyFigures: [
      {
        kind: 'number',
        value: '1 290',
        unit: 'erreurs',
        label: 'corrigées sans pénalité',
        detail: 'sur 1 370 relevées entre 2021 et 2024',
      },
      { kind: 'number', value: '10', unit: 'jours', label: 'pour rectifier', detail: 'à compter de l’appel' },
    ],
    contacts: [
      {
        name: 'Bertille Ancelin',
        role: 'cheffe du pôle d’action économique',
        email: 'bertille.ancelin@douanes-morene.example',
        phone: '01 99 00 35 62',
      },
    ],
    scale: 'regional',
    audience: ['companies'],
    year: 2021,
    maturity: 'deployed',
    effort: {
      duration: '6 mois',
      cost: '8 000 € de formation',
      means: '14 inspecteurs, 1 avocate associée aux débuts',
    },
    keywords: ['droit à l’erreur', 'entreprises', 'douane', 'pénalités', 'téléphone'],
    publishedOn: '2024-10-08',
  },
  {
    title: 'Dix minutes avec un greffier, à la sortie de l’audience, pour comprendre ce qui vient d’être décidé',
    organisation: { name: 'Tribunal judiciaire de Larmont', kind: 'deconcentrated' },
    theme: 'changement-de-posture-de-l-administration',
    alsoIn: ['accompagnement-des-publics-specifiques-et-fragiles'],
    pitch:
      'Dans une petite salle voisine du prétoire, un greffier redit la décision en mots ordinaires et écrit la suite sur une feuille.',
    sections: {
      origin:
        'Une mère est revenue trois fois au tribunal demander si elle avait « gagné ». Le jugement, onze pages, lui accordait tout. Elle n’avait retenu de l’audience qu’un mot, *débouté* : il s’adressait à l’autre partie.',
      results:
        'En un an, 640 personnes ont poussé la porte. Elles repartent avec une feuille de quatre lignes : ce qui est décidé, ce que je dois faire, avant quand, qui appeler.\n\n' +
        'Les avocats s’en méfiaient ; ils y envoient leurs clients. Les demandes d’explication au greffe ont reculé d’un tiers, et leur objet a changé : on vient demander comment faire, quand on demandait ce que cela voulait dire.',
      principles:
        '- Le greffier explique ; il ne donne pas d’avis sur les chances d’appel.\n' +
        '- La feuille s’écrit à la main, devant la personne, qui la relit à voix haute.\n' +
        '- La porte est ouverte à qui veut : justiciable, témoin, voisine venue accompagner.\n' +
        '- Une demi-heure de pause suit chaque matinée, car on y entend des choses dures.',
      advice:
        'Choisir une salle que l’on voit en sortant, et deux chaises du même côté de la table. Commencer par les affaires familiales et les loyers impayés, où l’on vient souvent sans avocat. Demander aux magistrats de l’annoncer eux-mêmes en fin d’audience : sans cette phrase, personne n’entre.',
    },
    keyFigures: [
      {
        kind: 'number',
        value: '640',
        unit: 'personnes',
        label: 'reçues la première année',
        detail: 'sans rendez-vous',
      },
      {
        kind: 'number',
        value: '4',
        unit: 'lignes',
        label: 'sur une feuille',
        detail: 'ce qui est décidé, que faire, avant quand, qui appeler',
      },
    ],
    contacts: [
      {
        name: 'Aurélien Pasquet-Noir',
        role: 'directeur de greffe',
        email: 'aurelien.pasquet-noir@tribunal-larmont.example',
        phone: '01 99 00 38 04',
      },
      {
        name: 'Hortense Kabongo',
        role: 'greffière',
        email: 'hortense.kabongo@tribunal-larmont.example',
        phone: '01 99 00 38 16',
      },
    ],
    scale: 'local',
    audience: ['everyone', 'vulnerable', 'families'],
    year: 2024,
    maturity: 'experiment',
    effort: { duration: '3 mois', cost: '800 € de mobilier', means: '5 greffiers volontaires, à tour de rôle' },
    keywords: ['justice', 'tribunal', 'jugement', 'langage clair', 'greffe'],
    publishedOn: '2025-10-02',
  },
];

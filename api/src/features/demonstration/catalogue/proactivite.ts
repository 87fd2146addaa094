import type { DemonstrationSheet } from '../demonstration-sheet';

export const proactivite: DemonstrationSheet[] = [
  {
    title: 'Prévenir avant l’échéance : le message qui évite la relance',
    organisation: { name: 'Caisse de retraite de Haute-Brenne', kind: 'social-security' },
    theme: 'proactivite',
    pitch:
      'Vingt jours avant qu’une pension s’interrompe, la caisse dit à l’assuré quelle pièce manque, et ne lui demande qu’elle.',
    sections: {
      origin:
        'Chaque hiver, deux mille pensions s’arrêtaient pour un certificat de vie en retard ou une adresse changée. Presque toutes reprenaient le mois suivant, après un appel inquiet et une lettre d’excuses. Une retraitée avait dû emprunter pour remplir sa cuve de fioul.',
      results:
        'En un an, les suspensions ont reculé de 2 040 à 480. L’assuré reçoit un SMS ou, faute de téléphone mobile, une lettre de six lignes. Il répond par une photo du document, sans créer de compte.\n\n' +
        'Côté caisse, onze journées de relances ont disparu chaque mois. Les gestionnaires les consacrent aux veuves et aux veufs, dont les dossiers attendaient.',
      principles:
        '- **Un message, une pièce.** Jamais de liste.\n' +
        '- **Une signature** : un prénom, et un numéro où l’on décroche.\n' +
        '- **Aucun lien à toucher.** Depuis les fausses alertes de 2024, nos assurés ont raison de s’en méfier ; on leur dit d’aller d’eux-mêmes sur le site.\n' +
        '- **Un silence n’est pas un refus** : au bout de dix jours, quelqu’un appelle.',
      advice:
        'Reprendre la liste des suspensions de l’année passée et chercher, pour chacune, le jour où l’on aurait pu savoir. Écrire le texte avec trois retraités, téléphone en main : 160 signes, c’est court. Envoyer le mardi matin, pour que les réponses trouvent du monde. Croiser la veille avec le fichier des décès.',
    },
    keyFigures: [
      {
        kind: 'change',
        before: { label: 'en 2024', value: 2040 },
        after: { label: 'en 2025', value: 480 },
        unit: 'pensions',
        label: 'suspendues faute d’une pièce',
        detail: 'contre 2 040 l’année précédente',
      },
      {
        kind: 'number',
        value: '11',
        unit: 'journées',
        label: 'de relances évitées chaque mois',
        detail: 'rendues aux dossiers de réversion',
      },
    ],
    contacts: [
      {
        name: 'Ghislaine Terrasson',
        role: 'responsable des pensions',
        email: 'ghislaine.terrasson@retraite-haute-brenne.example',
        phone: '01 99 00 27 35',
      },
      {
        name: 'Vasco Lemercier',
        role: 'gestionnaire',
        email: 'vasco.lemercier@retraite-haute-brenne.example',
        phone: '01 99 00 27 41',
      },
    ],
    scale: 'departmental',
    audience: ['older'],
    year: 2025,
    maturity: 'deployed',
    effort: { duration: '5 mois', cost: '6 400 € par an d’envois', means: '3 gestionnaires, 1 informaticien' },
    keywords: ['SMS', 'échéance', 'retraite', 'certificat de vie', 'pièces manquantes'],
    publishedOn: '2026-10-29',
  },
  {
    title: 'Appeler ceux qui ont droit au RSA et ne le demandent pas',
    organisation: { name: 'Caisse d’allocations de Haute-Brenne', kind: 'social-security' },
    theme: 'proactivite',
    alsoIn: ['accompagnement-des-publics-specifiques-et-fragiles'],
    pitch:
      'La caisse repère les foyers sans ressources qui n’ont rien sollicité, et leur téléphone avant de leur écrire.',
    sections: {
      origin:
        'En croisant les fichiers que la loi lui permet de lire, notre caisse d’allocations familiales (CAF) a trouvé 1 860 foyers qui auraient dû percevoir le revenu de solidarité active (RSA). Le courrier de 2023 avait ramené trente-sept réponses.',
      results:
        'Sur ces 1 860 foyers, 1 120 ont décroché et 790 ont ouvert un droit, presque toujours pendant l’appel. L’aide versée atteint en moyenne 480 € par mois.\n\n' +
        'Les nouveaux allocataires racontent souvent la même chose : ils croyaient que c’était pour d’autres. Le service social reçoit chaque mois une trentaine de personnes que nul ne connaissait.',
      principles:
        '- On appelle d’un numéro du département, en journée, puis une fois le soir.\n' +
        '- La première phrase dit qui l’on est, et que l’on ne réclame aucun argent.\n' +
        '- Le conseiller remplit la demande ; la personne n’a qu’à l’écouter et la confirmer.\n' +
        '- Trois essais, un message, une lettre écrite à la main. Ensuite, on n’insiste plus.',
      advice:
        'Prévoir une heure d’échange par semaine : entendre quelqu’un pleurer ne s’improvise pas. Choisir des conseillères et conseillers qui ont tenu un guichet. Prévenir le département et les centres communaux d’action sociale, qui verront arriver du monde. Ne fixer à l’équipe aucun objectif chiffré d’ouverture de droits.',
      setbacks:
        'La campagne d’août a échoué : numéros coupés, familles parties. Une centaine d’appels avaient été confiés à un prestataire ; ses téléopérateurs lisaient un texte, et les gens raccrochaient. Nous les avons tous repris.',
    },
    keyFigures: [
      {
        kind: 'share',
        value: 7,
        of: 10,
        label: 'foyers joints ont ouvert un droit',
        detail: '790 sur les 1 120 qui ont décroché',
      },
      {
        kind: 'number',
        value: '37',
        unit: 'réponses',
        label: 'au courrier envoyé l’année d’avant',
        detail: 'aux mêmes 1 860 foyers',
      },
    ],
    contacts: [
      {
        name: 'Mirabelle Sauvestre',
        role: 'responsable de l’accès aux droits',
        email: 'mirabelle.sauvestre@allocations-haute-brenne.example',
        phone: '01 99 00 28 09',
      },
    ],
    scale: 'departmental',
    audience: ['vulnerable', 'families', 'jobseekers'],
    year: 2024,
    maturity: 'deployed',
    effort: { duration: '7 mois', cost: 'aucun crédit nouveau', means: '6 conseillères et conseillers à mi-temps' },
    keywords: ['CAF', 'RSA', 'non-recours', 'allocataires', 'téléphone', 'accès aux droits'],
    publishedOn: '2025-04-03',
  },
  {
    title: 'Une fuite repérée la nuit, l’abonné prévenu le matin',
    organisation: { name: 'Eaux du Pays d’Orsenne', kind: 'company' },
    theme: 'proactivite',
    pitch:
      'Quand un compteur tourne sans arrêt entre 2 h et 5 h, un technicien téléphone au client avant que la facture ne s’en charge.',
    sections: {
      origin:
        'Une cliente de 81 ans a reçu une facture de 4 300 € pour une chasse d’eau. Son compteur communicant nous envoyait la courbe depuis quatorze mois. Personne n’était chargé de la regarder.',
      results:
        'Nous avons signalé 910 fuites en 2025. Les demandes de remise ont diminué de moitié et les réclamations sur facture, d’un tiers.\n\n' +
        'Les techniciens, que l’on ne voyait qu’une pelle à la main, sont devenus ceux qui préviennent. On leur offre le café ; trois ont demandé à passer deux jours par mois au service des clients, et les conseillers font le chemin inverse.',
      principles:
        'Le seuil est bas : dix litres par heure, trois nuits de suite. L’appel se fait entre 9 h et 11 h, par une personne. On ne vend rien, ni contrat d’entretien, ni plombier. Si le client ne trouve pas, un technicien passe dans la semaine, gratuitement. La courbe d’un compteur n’est ouverte que sur alerte, et la consultation laisse une trace.',
      advice:
        'Vérifier avant d’appeler que l’on n’a pas affaire à une boulangerie ou à une maison de retraite, où l’on tire de l’eau la nuit. Tenir un cahier des fausses alertes pour affiner le seuil. Consulter tôt le délégué à la protection des données : une courbe d’eau dit l’heure du lever.',
      setbacks:
        'Au début, l’alerte partait par SMS à 6 h 05, avec un lien. Deux clients sur trois ont cru à une arnaque et la gendarmerie nous a appelés. Le téléphone coûte plus cher ; il est cru.',
    },
    keyFigures: [
      {
        kind: 'number',
        value: '910',
        unit: 'fuites',
        label: 'signalées en 2025',
        detail: 'réparées sous trois jours en moyenne',
      },
      {
        kind: 'number',
        value: '640',
        unit: 'foyers',
        label: 'alimentés un an par l’eau épargnée',
        detail: 'selon la consommation moyenne du réseau',
      },
    ],
    contacts: [
      {
        name: 'Fulgence Roumier',
        role: 'technicien de réseau',
        email: 'fulgence.roumier@eaux-orsenne.example',
        phone: '06 39 98 33 17',
      },
      {
        name: 'Salomé Vautrin',
        role: 'relation clients',
        email: 'salome.vautrin@eaux-orsenne.example',
        phone: '01 99 00 14 60',
      },
    ],
    scale: 'local',
    audience: ['everyone'],
    year: 2022,
    maturity: 'generalised',
    effort: {
      duration: '8 mois',
      cost: '27 000 €, puis 4 000 € par an',
      means: '2 techniciens, 1 chargée de clientèle',
    },
    keywords: ['eau', 'fuite', 'compteur', 'clients', 'facture', 'alerte'],
    publishedOn: '2026-01-22',
  },
  {
    title: 'Les papiers avant la sortie : trois mois pour préparer sa libération',
    organisation: { name: 'Centre pénitentiaire de Roque-Haute', kind: 'deconcentrated' },
    theme: 'proactivite',
    alsoIn: ['accompagnement-des-publics-specifiques-et-fragiles'],
    pitch:
      'Quatre-vingt-dix jours avant la fin de peine, carte d’identité, droits et logement sont demandés depuis la détention, au même guichet.',
    sections: {
      origin:
        'Un homme libéré un vendredi de mars est revenu frapper le lundi : sans carte d’identité, il n’avait pu ni retirer son argent, ni dormir au foyer. Le greffe a voulu savoir combien d’autres étaient dans ce cas. Quatre sur dix.',
      results:
        'Nous voulons que neuf personnes sur dix sortent avec une pièce valable, contre six aujourd’hui, et qu’aucune ne passe la porte sans savoir où elle dormira.\n\n' +
        'Deux choses moins visibles seront suivies : les appels des familles la semaine de la libération, et la parole des surveillantes et surveillants, souvent seuls, ce jour-là, devant les questions. L’université rendra son évaluation en septembre 2027.',
      principles:
        '### Pour la personne détenue\n\n' +
        'Un calendrier de trois mois, remis en main propre : photo, demande, empreintes, remise. Chaque étape est cochée devant elle.\n\n' +
        '### Pour les partenaires\n\n' +
        'La préfecture, l’agence de l’emploi et la caisse d’allocations viennent le même jeudi, dans la même salle. Elles apportent leur connexion ; nous fournissons la liste et les pièces.',
      advice:
        'Obtenir avant tout l’accord écrit de la préfecture sur la prise d’empreintes : sans lui, rien ne démarre. Désigner un surveillant référent dont les horaires suivent le jeudi. Compter large, car un transfert d’établissement annule trois semaines de démarches, et il y en a chaque mois.',
    },
    resultsKind: 'expected',
    resultsDate: '2027-09-30',
    keyFigures: [
      {
        kind: 'share',
        value: 4,
        of: 10,
        label: 'personnes sortaient sans pièce d’identité valable',
        detail: 'sur 215 libérations en 2025',
      },
    ],
    contacts: [
      {
        name: 'Marjolaine Esquirol',
        role: 'conseillère d’insertion',
        email: 'marjolaine.esquirol@roque-haute.example',
        phone: '01 99 00 39 27',
      },
    ],
    scale: 'local',
    audience: ['vulnerable'],
    year: 2026,
    maturity: 'experiment',
    effort: {
      duration: '18 mois',
      cost: '21 000 €, dont une station d’empreintes',
      means: '1 conseillère d’insertion, 1 surveillant référent',
    },
    keywords: ['détention', 'prison', 'carte d’identité', 'insertion', 'sortie'],
    publishedOn: '2026-06-11',
  },
];

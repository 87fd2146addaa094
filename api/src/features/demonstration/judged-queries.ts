/** What a person may type, and the sheets that a careful librarian would hand over. */
export interface JudgedQuery {
  query: string;
  kind:
    'typo' | 'accent' | 'elision' | 'acronym' | 'expansion' | 'plural' | 'inclusive' | 'synonym' | 'question' | 'plain';
  /** By exact title: 3 must come first, 2 is relevant, 1 is marginal. A sheet that is absent is not relevant. */
  relevant: Record<string, 1 | 2 | 3>;
}

const accueilUnique = 'Un accueil unique où l’on raconte son histoire une seule fois, au guichet comme au téléphone';
const serveurVocal = 'Un serveur vocal ramené de onze touches à trois';
const bus = 'Le bus des démarches s’arrête dans seize villages, à l’heure du car scolaire';
const nidDePoule = 'Signaler un nid-de-poule en trois gestes, et recevoir la photo de la réparation';
const saisonniers = 'Les droits des saisonniers dans la poche, même sans réseau au milieu des vignes';
const mediatheque = 'Notre application de médiathèque, fermée après deux ans : le site suffisait';
const bourse = 'La demande de bourse passée de quarante-deux écrans à douze';
const rendezVous = 'Prise de rendez-vous en ligne : un créneau sur quatre gardé pour le jour même';
const siteAccessible = 'Un site corrigé page après page par ceux qui ne pouvaient pas le lire';
const courrierDesImpots = 'Le courrier de relance récrit à voix haute, avec des contribuables';
const douane = 'La première erreur de déclaration se règle au téléphone, sans pénalité';
const greffier = 'Dix minutes avec un greffier, à la sortie de l’audience, pour comprendre ce qui vient d’être décidé';
const echeance = 'Prévenir avant l’échéance : le message qui évite la relance';
const aidesNonDemandees = 'Appeler ceux qui ont droit au RSA et ne le demandent pas';
const fuite = 'Une fuite repérée la nuit, l’abonné prévenu le matin';
const prison = 'Les papiers avant la sortie : trois mois pour préparer sa libération';
const facileALire = 'Des convocations en FALC, corrigées par ceux à qui elles s’adressent';
const langueDesSignes = 'Neuf mairies accessibles en langue des signes, sans rendez-vous, par un interprète à l’écran';
const heureSansBruit = 'Une heure sans bruit ni néon aux consultations, le mercredi';
const onzeLangues = 'Le titre de séjour expliqué en onze langues, par la voix de ceux qui l’ont demandé';
const rappels = 'Un appel sur trois était un rappel : mesurer ce qui oblige à revenir';
const appelsDeSecours = 'Réécouter ensemble trente appels de secours par mois, sans chercher de coupable';
const cadresAuGuichet = 'Chaque cadre du siège tient un guichet deux matinées par an';
const agression = 'Agression à l’accueil : ce qui se passe dans l’heure, le jour et le mois qui suivent';
const ecoleDuGuichet = 'L’école du guichet : six demi-journées animées par ceux qui reçoivent';
const victimes = 'Sept engagements envers les victimes, affichés à l’entrée et vérifiés par elles';
const charte = 'De vingt-trois engagements à cinq : la charte que l’on tient';
const jeudiSoir = 'Un accueil sans rendez-vous le jeudi soir, tenu par trois services';
const musee = 'Quarante conversations au supermarché avec ceux qui ne vont jamais au musée';
const panel = 'Soixante assurés tirés au sort relisent chaque nouveauté avant sa sortie';
const reclamation = 'Toute réclamation commence par un appel du chef de service, sous deux jours';
const poubelles = 'Chaque poubelle oubliée devient un point sur la carte du chauffeur';
const quartDHeure = 'Le quart d’heure des cas difficiles, chaque lundi, entre pairs';
const cantine = 'Cinq jours, onze personnes, une porte fermée : refaire l’inscription à la cantine';
const permis = 'Quatre services devant le même mur : les permis de construire suivis sur papier';
const rapport = 'Écrire un rapport à douze sans s’envoyer un seul fichier';
const reseauInterne = 'Un réseau social interne relancé par une seule question chaque mardi';
const secretaires = 'Trois cents secrétaires de mairie, une messagerie et une réponse avant midi';
const reseauFerme = 'Un réseau social pour quatre mille soignants, fermé au bout de dix-huit mois';
const planningDeNuit = 'Le planning écrit par l’équipe de nuit';
const mercredi = 'Un an sans réunion le mercredi';
const dirigerADeux = 'Diriger à deux : un poste de cheffe de service partagé entre deux temps partiels';
const noterLesResponsables = 'Faire noter les responsables par leur équipe : pourquoi nous avons arrêté';
const petitesIdees = 'Mille euros, trois semaines, une page : le fonds des petites idées';
const programmer = 'Dix-huit agents apprennent à programmer leurs tâches répétitives';
const jardiniers = 'Les outils dessinés par les jardiniers, fabriqués par un lycée professionnel';
const irritants = 'Cent irritants en cent jours : la chasse menée par les agents d’un rectorat';
const refus = 'Conférence : dire non sans fermer la porte';
const teletravail = 'Conférence : télétravail, chaque équipe écrit sa règle';
const attente = 'Conférence : une attente annoncée paraît deux fois plus courte';
const naissance = 'Conférence : une naissance, une seule visite, l’exemple d’une commune belge';
const reunionPublique = 'Conférence : une réunion publique que l’on entend du dernier rang';

/** The judged set on which the search engines are measured, over the demonstration catalogue. */
export const judgedQueries: JudgedQuery[] = [
  {
    query: 'acceuil',
    kind: 'typo',
    relevant: {
      [accueilUnique]: 3,
      [jeudiSoir]: 3,
      [agression]: 3,
      [ecoleDuGuichet]: 2,
      [attente]: 2,
      [charte]: 1,
      [victimes]: 1,
    },
  },
  { query: 'acceuil unique', kind: 'typo', relevant: { [accueilUnique]: 3, [jeudiSoir]: 1, [naissance]: 1 } },
  { query: 'reclamtion', kind: 'typo', relevant: { [reclamation]: 3, [poubelles]: 3, [refus]: 2, [fuite]: 1 } },
  {
    query: 'rendé-vous',
    kind: 'typo',
    relevant: { [rendezVous]: 3, [jeudiSoir]: 2, [langueDesSignes]: 2, [facileALire]: 1 },
  },
  {
    query: 'handycap',
    kind: 'typo',
    relevant: {
      [facileALire]: 3,
      [langueDesSignes]: 3,
      [siteAccessible]: 3,
      [heureSansBruit]: 3,
      [reunionPublique]: 1,
      [bus]: 1,
    },
  },
  { query: 'teletravaille', kind: 'typo', relevant: { [teletravail]: 3, [mercredi]: 1, [rapport]: 1 } },
  { query: 'mediateque', kind: 'typo', relevant: { [mediatheque]: 3 } },
  { query: 'agresion guichet', kind: 'typo', relevant: { [agression]: 3 } },
  { query: 'titre de sejoure', kind: 'typo', relevant: { [onzeLangues]: 3 } },
  { query: 'secretaire de mairi', kind: 'typo', relevant: { [secretaires]: 3, [bus]: 1 } },
  { query: 'jardinnier', kind: 'typo', relevant: { [jardiniers]: 3 } },
  { query: 'plannig de nuit', kind: 'typo', relevant: { [planningDeNuit]: 3 } },
  { query: 'gendarmrie', kind: 'typo', relevant: { [victimes]: 3 } },
  { query: 'formulair bourse', kind: 'typo', relevant: { [bourse]: 3 } },
  {
    query: 'acessibilité',
    kind: 'typo',
    relevant: {
      [siteAccessible]: 3,
      [langueDesSignes]: 3,
      [reunionPublique]: 3,
      [facileALire]: 1,
      [heureSansBruit]: 1,
      [bus]: 1,
    },
  },
  { query: 'polyvalance', kind: 'typo', relevant: { [accueilUnique]: 3 } },

  {
    query: 'ecoute des usagers',
    kind: 'accent',
    relevant: {
      [musee]: 3,
      [jeudiSoir]: 3,
      [panel]: 3,
      [courrierDesImpots]: 1,
      [facileALire]: 1,
      [rappels]: 1,
      [reclamation]: 1,
    },
  },
  {
    query: 'accessibilite numerique',
    kind: 'accent',
    relevant: { [siteAccessible]: 3, [langueDesSignes]: 1, [reunionPublique]: 1 },
  },
  { query: 'mediatheque', kind: 'accent', relevant: { [mediatheque]: 3 } },
  { query: 'securite accueil', kind: 'accent', relevant: { [agression]: 3 } },
  { query: 'etudiants', kind: 'accent', relevant: { [bourse]: 3, [attente]: 1 } },
  { query: 'penalite entreprise', kind: 'accent', relevant: { [douane]: 3 } },
  { query: 'teletravail', kind: 'accent', relevant: { [teletravail]: 3, [mercredi]: 1, [rapport]: 1 } },
  { query: 'detention', kind: 'accent', relevant: { [prison]: 3 } },
  { query: 'evenement de vie', kind: 'accent', relevant: { [naissance]: 3 } },
  { query: 'prefecture', kind: 'accent', relevant: { [onzeLangues]: 3, [prison]: 1 } },
  {
    query: 'qualite de vie au travail',
    kind: 'accent',
    relevant: { [planningDeNuit]: 3, [teletravail]: 2, [dirigerADeux]: 1, [mercredi]: 1 },
  },
  { query: 'idees', kind: 'accent', relevant: { [petitesIdees]: 3, [irritants]: 1, [jardiniers]: 1 } },
  { query: 'musee', kind: 'accent', relevant: { [musee]: 3 } },

  {
    query: "l'accueil",
    kind: 'elision',
    relevant: {
      [accueilUnique]: 3,
      [jeudiSoir]: 3,
      [agression]: 3,
      [ecoleDuGuichet]: 2,
      [attente]: 2,
      [charte]: 1,
      [victimes]: 1,
    },
  },
  { query: 'd’usagers tirés au sort', kind: 'elision', relevant: { [panel]: 3 } },
  { query: "qu'attendre d'une charte", kind: 'elision', relevant: { [charte]: 3, [victimes]: 1 } },
  {
    query: "l'attente au guichet",
    kind: 'elision',
    relevant: { [attente]: 3, [jeudiSoir]: 1, [rendezVous]: 1, [ecoleDuGuichet]: 1 },
  },
  { query: 'l’agression d’un agent', kind: 'elision', relevant: { [agression]: 3 } },
  { query: "d'une fuite d'eau", kind: 'elision', relevant: { [fuite]: 3 } },
  { query: "l'erreur de l'entreprise", kind: 'elision', relevant: { [douane]: 3 } },
  {
    query: 'l’hôpital',
    kind: 'elision',
    relevant: { [heureSansBruit]: 3, [reclamation]: 3, [planningDeNuit]: 3, [reseauFerme]: 3 },
  },
  { query: "l'état civil", kind: 'elision', relevant: { [jeudiSoir]: 3, [langueDesSignes]: 2, [rendezVous]: 2 } },
  { query: "s'inscrire à la cantine", kind: 'elision', relevant: { [cantine]: 3 } },
  {
    query: "qu'un agent d'accueil",
    kind: 'elision',
    relevant: {
      [ecoleDuGuichet]: 3,
      [agression]: 3,
      [jeudiSoir]: 2,
      [accueilUnique]: 2,
      [cadresAuGuichet]: 2,
      [heureSansBruit]: 1,
    },
  },

  { query: 'CAF', kind: 'acronym', relevant: { [aidesNonDemandees]: 3, [jeudiSoir]: 2, [bus]: 2, [prison]: 1 } },
  { query: 'RSA', kind: 'acronym', relevant: { [aidesNonDemandees]: 3 } },
  { query: 'RSE', kind: 'acronym', relevant: { [reseauInterne]: 3, [reseauFerme]: 3 } },
  { query: 'GRC', kind: 'acronym', relevant: { [accueilUnique]: 3 } },
  { query: 'SVI', kind: 'acronym', relevant: { [serveurVocal]: 3 } },
  { query: 'RGAA', kind: 'acronym', relevant: { [siteAccessible]: 3 } },
  { query: 'FALC', kind: 'acronym', relevant: { [facileALire]: 3 } },
  { query: 'LSF', kind: 'acronym', relevant: { [langueDesSignes]: 3 } },
  { query: 'MSA', kind: 'acronym', relevant: { [saisonniers]: 3 } },
  { query: 'MDPH', kind: 'acronym', relevant: { [facileALire]: 3 } },
  { query: 'CCAS', kind: 'acronym', relevant: { [dirigerADeux]: 3, [aidesNonDemandees]: 2 } },
  { query: 'QVT', kind: 'acronym', relevant: { [planningDeNuit]: 3, [teletravail]: 3, [mercredi]: 1 } },
  { query: 'SDIS', kind: 'acronym', relevant: { [appelsDeSecours]: 3 } },
  { query: 'CPAM', kind: 'acronym', relevant: { [serveurVocal]: 3, [panel]: 3 } },
  { query: 'DDT', kind: 'acronym', relevant: { [quartDHeure]: 3 } },
  { query: 'DDFiP', kind: 'acronym', relevant: { [courrierDesImpots]: 3, [programmer]: 1 } },
  {
    query: 'RDV',
    kind: 'acronym',
    relevant: { [rendezVous]: 3, [jeudiSoir]: 2, [langueDesSignes]: 1, [facileALire]: 1 },
  },
  { query: 'PMR', kind: 'acronym', relevant: { [bus]: 3 } },
  { query: 'ESAT', kind: 'acronym', relevant: { [facileALire]: 3 } },
  { query: 'SMS', kind: 'acronym', relevant: { [echeance]: 3, [fuite]: 2 } },

  {
    query: "caisse d'allocations familiales",
    kind: 'expansion',
    relevant: { [aidesNonDemandees]: 3, [jeudiSoir]: 2, [bus]: 2, [prison]: 1 },
  },
  { query: 'revenu de solidarité active', kind: 'expansion', relevant: { [aidesNonDemandees]: 3 } },
  {
    query: 'réseau social d’entreprise',
    kind: 'expansion',
    relevant: { [reseauInterne]: 3, [reseauFerme]: 3, [secretaires]: 1 },
  },
  { query: 'gestion de la relation usager', kind: 'expansion', relevant: { [accueilUnique]: 3 } },
  { query: 'gestion de la relation client', kind: 'expansion', relevant: { [accueilUnique]: 3, [fuite]: 1 } },
  { query: 'serveur vocal interactif', kind: 'expansion', relevant: { [serveurVocal]: 3 } },
  {
    query: "référentiel général d'amélioration de l'accessibilité",
    kind: 'expansion',
    relevant: { [siteAccessible]: 3 },
  },
  { query: 'facile à lire et à comprendre', kind: 'expansion', relevant: { [facileALire]: 3 } },
  { query: 'langue des signes française', kind: 'expansion', relevant: { [langueDesSignes]: 3 } },
  { query: 'mutualité sociale agricole', kind: 'expansion', relevant: { [saisonniers]: 3 } },
  { query: 'maison départementale des personnes handicapées', kind: 'expansion', relevant: { [facileALire]: 3 } },
  {
    query: "centre communal d'action sociale",
    kind: 'expansion',
    relevant: { [dirigerADeux]: 3, [aidesNonDemandees]: 2 },
  },
  { query: 'personnes à mobilité réduite', kind: 'expansion', relevant: { [bus]: 3 } },
  { query: "service départemental d'incendie et de secours", kind: 'expansion', relevant: { [appelsDeSecours]: 3 } },
  { query: "caisse primaire d'assurance maladie", kind: 'expansion', relevant: { [serveurVocal]: 3, [panel]: 3 } },
  { query: 'direction départementale des territoires', kind: 'expansion', relevant: { [quartDHeure]: 3 } },
  { query: 'direction départementale des finances publiques', kind: 'expansion', relevant: { [courrierDesImpots]: 3 } },

  { query: 'réclamations', kind: 'plural', relevant: { [reclamation]: 3, [poubelles]: 3, [refus]: 2, [fuite]: 1 } },
  { query: 'réclamation', kind: 'plural', relevant: { [reclamation]: 3, [poubelles]: 3, [refus]: 2, [fuite]: 1 } },
  {
    query: 'rendez-vous',
    kind: 'plural',
    relevant: { [rendezVous]: 3, [jeudiSoir]: 3, [langueDesSignes]: 3, [facileALire]: 1, [greffier]: 1 },
  },
  {
    query: 'formulaires',
    kind: 'plural',
    relevant: { [bourse]: 3, [cantine]: 2, [cadresAuGuichet]: 2, [naissance]: 1, [agression]: 1 },
  },
  {
    query: 'courriers',
    kind: 'plural',
    relevant: { [courrierDesImpots]: 3, [facileALire]: 3, [refus]: 3, [aidesNonDemandees]: 1, [echeance]: 1 },
  },
  { query: 'application mobile', kind: 'plural', relevant: { [nidDePoule]: 3, [mediatheque]: 3, [saisonniers]: 3 } },
  { query: 'réunion', kind: 'plural', relevant: { [mercredi]: 3, [reunionPublique]: 3 } },
  { query: 'engagement de service', kind: 'plural', relevant: { [charte]: 3, [victimes]: 3 } },
  { query: 'agressions', kind: 'plural', relevant: { [agression]: 3 } },
  { query: 'irritant', kind: 'plural', relevant: { [irritants]: 3 } },
  { query: 'permis de construire', kind: 'plural', relevant: { [permis]: 3 } },
  {
    query: 'personnes âgées',
    kind: 'plural',
    relevant: { [bus]: 3, [echeance]: 2, [heureSansBruit]: 2, [reunionPublique]: 2, [serveurVocal]: 2 },
  },

  {
    query: 'formation des agent·e·s',
    kind: 'inclusive',
    relevant: { [ecoleDuGuichet]: 3, [programmer]: 3, [cadresAuGuichet]: 2, [douane]: 1, [langueDesSignes]: 1 },
  },
  {
    query: 'écoute des usager.ère.s',
    kind: 'inclusive',
    relevant: {
      [musee]: 3,
      [jeudiSoir]: 3,
      [panel]: 3,
      [courrierDesImpots]: 1,
      [facileALire]: 1,
      [rappels]: 1,
      [reclamation]: 1,
    },
  },
  { query: 'étudiant·es', kind: 'inclusive', relevant: { [bourse]: 3, [attente]: 1 } },
  { query: 'signalements des habitant(e)s', kind: 'inclusive', relevant: { [nidDePoule]: 3, [poubelles]: 1 } },
  { query: 'infirmier·ère·s de nuit', kind: 'inclusive', relevant: { [planningDeNuit]: 3 } },
  { query: 'assuré·e·s tiré·e·s au sort', kind: 'inclusive', relevant: { [panel]: 3 } },
  { query: 'lycéen·nes', kind: 'inclusive', relevant: { [jardiniers]: 3 } },
  {
    query: 'chef·fe de service',
    kind: 'inclusive',
    relevant: { [dirigerADeux]: 3, [reclamation]: 2, [noterLesResponsables]: 1 },
  },
  { query: 'usager·ère·s sourd·e·s', kind: 'inclusive', relevant: { [langueDesSignes]: 3, [reunionPublique]: 2 } },
  { query: 'jardinier-ère-s', kind: 'inclusive', relevant: { [jardiniers]: 3 } },

  {
    query: 'plainte d’un client',
    kind: 'synonym',
    relevant: { [reclamation]: 3, [poubelles]: 3, [refus]: 1, [fuite]: 1, [victimes]: 1, [agression]: 1 },
  },
  { query: 'plaintes', kind: 'synonym', relevant: { [reclamation]: 3, [poubelles]: 3, [victimes]: 2, [agression]: 2 } },
  { query: 'trop de mails entre services', kind: 'synonym', relevant: { [permis]: 3, [rapport]: 2 } },
  { query: 'messagerie', kind: 'synonym', relevant: { [secretaires]: 3, [reseauFerme]: 3 } },
  { query: 'relation client', kind: 'synonym', relevant: { [accueilUnique]: 3, [fuite]: 2 } },
  {
    query: 'apprentissage',
    kind: 'synonym',
    relevant: { [ecoleDuGuichet]: 3, [jardiniers]: 3, [programmer]: 2, [cadresAuGuichet]: 1 },
  },
  {
    query: 'formation',
    kind: 'synonym',
    relevant: {
      [ecoleDuGuichet]: 3,
      [programmer]: 3,
      [cadresAuGuichet]: 2,
      [jardiniers]: 2,
      [douane]: 1,
      [langueDesSignes]: 1,
    },
  },
  { query: 'malentendants', kind: 'synonym', relevant: { [reunionPublique]: 3, [langueDesSignes]: 3 } },
  { query: 'non-voyants', kind: 'synonym', relevant: { [siteAccessible]: 3, [courrierDesImpots]: 1 } },
  { query: 'détenus', kind: 'synonym', relevant: { [prison]: 3 } },
  { query: 'pompiers', kind: 'synonym', relevant: { [appelsDeSecours]: 3 } },
  { query: 'ramassage des ordures', kind: 'synonym', relevant: { [poubelles]: 3 } },
  { query: 'bibliothèque', kind: 'synonym', relevant: { [mediatheque]: 3 } },
  { query: 'impôts', kind: 'synonym', relevant: { [courrierDesImpots]: 3, [programmer]: 3 } },
  { query: 'chômeurs', kind: 'synonym', relevant: { [rappels]: 3, [aidesNonDemandees]: 1, [prison]: 1 } },
  { query: 'migrants', kind: 'synonym', relevant: { [onzeLangues]: 3, [saisonniers]: 2 } },
  { query: 'travail à distance', kind: 'synonym', relevant: { [teletravail]: 3, [rapport]: 3, [mercredi]: 1 } },
  { query: 'patients', kind: 'synonym', relevant: { [heureSansBruit]: 3, [reclamation]: 3 } },
  { query: 'allocataires', kind: 'synonym', relevant: { [aidesNonDemandees]: 3, [jeudiSoir]: 1, [bus]: 1 } },
  { query: 'contribuables', kind: 'synonym', relevant: { [courrierDesImpots]: 3, [programmer]: 2 } },
  { query: 'assurés', kind: 'synonym', relevant: { [panel]: 3, [serveurVocal]: 3, [echeance]: 2 } },
  { query: 'locataires', kind: 'synonym', relevant: { [agression]: 3 } },
  { query: 'évaluer son manager', kind: 'synonym', relevant: { [noterLesResponsables]: 3 } },
  { query: 'appli', kind: 'synonym', relevant: { [nidDePoule]: 3, [mediatheque]: 3, [saisonniers]: 3 } },
  {
    query: 'démarche en ligne',
    kind: 'synonym',
    relevant: { [bourse]: 3, [rendezVous]: 3, [bus]: 2, [siteAccessible]: 1, [cantine]: 1 },
  },
  {
    query: 'handicapés',
    kind: 'synonym',
    relevant: {
      [facileALire]: 3,
      [langueDesSignes]: 2,
      [siteAccessible]: 2,
      [heureSansBruit]: 2,
      [bus]: 1,
      [reunionPublique]: 1,
    },
  },
  { query: 'prise de rdv', kind: 'synonym', relevant: { [rendezVous]: 3, [jeudiSoir]: 1 } },

  {
    query: "comment réduire l'attente au guichet",
    kind: 'question',
    relevant: { [attente]: 3, [jeudiSoir]: 2, [rendezVous]: 2, [accueilUnique]: 1 },
  },
  { query: 'que faire quand un agent est agressé', kind: 'question', relevant: { [agression]: 3 } },
  { query: 'comment annoncer un refus sans blesser', kind: 'question', relevant: { [refus]: 3, [facileALire]: 1 } },
  {
    query: 'comment écrire une lettre que les gens comprennent',
    kind: 'question',
    relevant: { [courrierDesImpots]: 3, [facileALire]: 3, [refus]: 3, [greffier]: 1 },
  },
  {
    query: 'pourquoi les usagers rappellent-ils plusieurs fois',
    kind: 'question',
    relevant: { [rappels]: 3, [accueilUnique]: 2, [serveurVocal]: 1 },
  },
  {
    query: 'comment accueillir une personne sourde',
    kind: 'question',
    relevant: { [langueDesSignes]: 3, [reunionPublique]: 2 },
  },
  {
    query: 'comment relancer un réseau social interne',
    kind: 'question',
    relevant: { [reseauInterne]: 3, [reseauFerme]: 2, [secretaires]: 1 },
  },
  {
    query: 'faut-il créer une application mobile',
    kind: 'question',
    relevant: { [mediatheque]: 3, [nidDePoule]: 2, [saisonniers]: 2 },
  },
  {
    query: 'comment aider ceux qui n’ont pas internet',
    kind: 'question',
    relevant: { [rendezVous]: 3, [bus]: 3, [saisonniers]: 1 },
  },
  { query: 'comment avoir moins de réunions', kind: 'question', relevant: { [mercredi]: 3 } },
  {
    query: 'comment répondre à une réclamation',
    kind: 'question',
    relevant: { [reclamation]: 3, [poubelles]: 3, [refus]: 2 },
  },
  {
    query: 'comment faire participer les usagers à un projet',
    kind: 'question',
    relevant: { [panel]: 3, [bourse]: 2, [facileALire]: 2, [courrierDesImpots]: 2, [siteAccessible]: 2, [musee]: 2 },
  },
  {
    query: 'comment simplifier un formulaire',
    kind: 'question',
    relevant: { [bourse]: 3, [cantine]: 3, [naissance]: 1, [cadresAuGuichet]: 1 },
  },
  { query: "comment éviter la suspension d'une pension", kind: 'question', relevant: { [echeance]: 3 } },
  {
    query: "comment former les nouveaux agents d'accueil",
    kind: 'question',
    relevant: { [ecoleDuGuichet]: 3, [cadresAuGuichet]: 1 },
  },
  {
    query: 'que faire contre les rendez-vous non honorés',
    kind: 'question',
    relevant: { [rendezVous]: 3, [facileALire]: 2 },
  },
  { query: 'peut-on diriger une équipe à deux', kind: 'question', relevant: { [dirigerADeux]: 3 } },
  { query: 'comment organiser le télétravail', kind: 'question', relevant: { [teletravail]: 3, [mercredi]: 1 } },
  {
    query: 'comment faire travailler plusieurs services ensemble',
    kind: 'question',
    relevant: { [permis]: 3, [jeudiSoir]: 2, [cantine]: 2, [rapport]: 2, [accueilUnique]: 2, [naissance]: 2 },
  },
  {
    query: "comment mesurer la qualité de l'accueil",
    kind: 'question',
    relevant: { [attente]: 3, [charte]: 2, [victimes]: 2, [rappels]: 2 },
  },
  { query: 'comment expliquer une décision de justice', kind: 'question', relevant: { [greffier]: 3 } },

  { query: 'carte d’identité', kind: 'plain', relevant: { [rendezVous]: 3, [prison]: 3 } },
  {
    query: 'guichet unique',
    kind: 'plain',
    relevant: { [naissance]: 3, [accueilUnique]: 3, [jeudiSoir]: 3, [prison]: 2 },
  },
  { query: "droit à l'erreur", kind: 'plain', relevant: { [douane]: 3 } },
  {
    query: 'langage clair',
    kind: 'plain',
    relevant: { [courrierDesImpots]: 3, [greffier]: 3, [refus]: 3, [facileALire]: 2 },
  },
  { query: 'file d’attente', kind: 'plain', relevant: { [attente]: 3, [jeudiSoir]: 1 } },
  { query: 'dépôt de plainte', kind: 'plain', relevant: { [victimes]: 3, [agression]: 2 } },
  { query: 'espace public', kind: 'plain', relevant: { [nidDePoule]: 3 } },
  {
    query: 'tirage au sort',
    kind: 'plain',
    relevant: { [panel]: 3, [petitesIdees]: 1, [appelsDeSecours]: 1, [planningDeNuit]: 1 },
  },
  {
    query: 'accès aux droits',
    kind: 'plain',
    relevant: { [aidesNonDemandees]: 3, [bus]: 3, [saisonniers]: 2, [prison]: 2 },
  },
  { query: 'non-recours', kind: 'plain', relevant: { [aidesNonDemandees]: 3 } },
  { query: 'santé au travail', kind: 'plain', relevant: { [jardiniers]: 3, [saisonniers]: 2, [planningDeNuit]: 1 } },
  {
    query: 'sans rendez-vous',
    kind: 'plain',
    relevant: { [jeudiSoir]: 3, [langueDesSignes]: 3, [rendezVous]: 2, [greffier]: 2 },
  },
  { query: 'immersion au guichet', kind: 'plain', relevant: { [cadresAuGuichet]: 3, [ecoleDuGuichet]: 1 } },
  { query: 'design de service', kind: 'plain', relevant: { [cantine]: 3 } },
  { query: 'boîte à idées', kind: 'plain', relevant: { [petitesIdees]: 3, [irritants]: 1 } },
  {
    query: 'entraide entre collègues',
    kind: 'plain',
    relevant: { [secretaires]: 3, [quartDHeure]: 3, [reseauInterne]: 3 },
  },
  { query: "appels d'urgence", kind: 'plain', relevant: { [appelsDeSecours]: 3 } },
  { query: 'évaluation des responsables', kind: 'plain', relevant: { [noterLesResponsables]: 3 } },
  { query: 'rapport à plusieurs', kind: 'plain', relevant: { [rapport]: 3 } },
  { query: 'villages isolés', kind: 'plain', relevant: { [bus]: 3, [secretaires]: 1 } },
  { query: 'titre de séjour', kind: 'plain', relevant: { [onzeLangues]: 3 } },
  { query: 'qualité de vie au travail la nuit', kind: 'plain', relevant: { [planningDeNuit]: 3 } },
];

import type { SectionKey } from '../imported-sheet';

export type HeadingKey = SectionKey | 'contacts';

/** The keys in the order in which a sheet has them; setbacks may stand anywhere after the results. */
export const headingOrder: readonly HeadingKey[] = [
  'origin',
  'results',
  'principles',
  'advice',
  'setbacks',
  'contacts',
];

/**
 * Headings as the house writes them, compared on letters alone (folded, without spaces or punctuation), so that case,
 * accents, colons, bold marks, œ and the spaces of a widely set title make no difference.
 */
export const houseHeadings: Readonly<Record<HeadingKey, RegExp>> = {
  origin:
    /^(les)?origines?(et(contexte|enjeux))?(dela|du|des|de|dun|dune)(demarche|projet|pratique|action|initiative|idee|experience|dispositif)s?$/,
  results: /^(les|principaux|nos)?resultats?(obtenus?|attendus?|constates?|observes?|escomptes?|esperes?|vises?)$/,
  principles: /^(les|grands)?principes?(adoptes?|retenus?|appliques?|suivis|daction|directeurs?|mis(en)?oeuvre)$/,
  advice: /^(les|nos|quelques)?conseils?(pour|de)(la|une)?mis(e|es)?en(oeuvre|ceuvre|euvre)$/,
  setbacks:
    /^(et)?cequi(napas(encore|tres|vraiment|toujours|si)?(bien)?(marche|fonctionne|reussi)|nemarchepas|nefonctionnepas|a(moins|mal)(bien)?(marche|fonctionne)|aechoue)$/,
  contacts:
    /^(contacts?|voscontacts?|noscontacts?|contactsutiles|contacterz?|personnesacontacter|personneacontacter|renseignements|pour(en)?(savoirplus|avoirplus|allerplusloin)(contacte[rz]?)?|pour(plusd|toute|davantaged|obtenirplusd|toutedemanded)(e|autre)?(information|renseignement|infos?)s?(s?complementaires?)?(contacte[rz]?|sadressera|vouspouvezcontacter)?|(en)?savoirplus|(informations)?etcontacts?)$/,
};

/** Headings of other houses. Each key is read so only in a document that never writes it as the house does. */
export const otherHeadings: Readonly<Record<HeadingKey, RegExp>> = {
  origin:
    /^(le|les)?(contextes?|origines?|constats?|enjeux|problematique|genese|pourquoi|besoins?|defis?|pointdedepart|situation(initiale|dedepart)|contexteet(enjeux|objectifs?|origine|constats?|besoins?)|contexteorigine|objectifs?(poursuivis?)?)$/,
  results:
    /^(le|les)?(resultats?|bilan|impacts?|effets|benefices|(principaux)?resultats?et(impacts?|bilan|effets|benefices)|bilanetresultats|cequia(bien)?(marche|fonctionne))$/,
  principles:
    /^(le|la|les)?(principes?|principes?cles?|demarche|solutions?|actions?(menees?|realisees?)?|miseenoeuvre|methodes?|deroulement|description(duprojet|delaction|delademarche)?|cequiaetefait|enpratique|modalites)$/,
  advice:
    /^(le|la|les|nos)?(conseils?|recommandations?|conseilsetrecommandations|(facteurs?|cles?|conditions)(cles?)?(de|dela)(reussite|succes)|pointsdevigilance|enseignements|lecons|conseilsauxautres|conseilspourreussir)$/,
  setbacks:
    /^(le|la|les)?(difficultes?(rencontrees?)?|limites?|freins?|echecs?|obstacles?|difficultesetlimites|pointsfaibles)$/,
  contacts: /^(referents?|correspondants?|coordonnees|interlocuteurs?|auteurs?)$/,
};

/** What a misspelt heading is compared with. */
export const spelledHeadings: readonly { key: HeadingKey; letters: string }[] = [
  { key: 'origin', letters: 'originedelademarche' },
  { key: 'results', letters: 'resultatsobtenus' },
  { key: 'results', letters: 'resultatsattendus' },
  { key: 'principles', letters: 'principesadoptes' },
  { key: 'advice', letters: 'conseilsdemiseenoeuvre' },
  { key: 'setbacks', letters: 'cequinapasmarche' },
  { key: 'contacts', letters: 'pourplusdinformationscontacter' },
];

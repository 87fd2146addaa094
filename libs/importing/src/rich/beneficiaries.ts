import { fold } from '../words/fold';

const determiner =
  "(?:l'|la |le |les |nos |notre |vos |votre |leurs? |ses |son |sa |chaque |un |une |des |tous les |toutes les |l'ensemble des )";
const beneficiary =
  '(?:usagere?s?|utilisat(?:eur|rice)s?|agente?s?|cliente?s?|clientele|citoyen(?:ne)?s?|administration|administre[es]*|organisation|organisme|entite|collectivites?|commune|mairie|ville|region|departement|services?|managers?|encadrante?s?|encadrement|cadres?|equipes?|collaborat(?:eur|rice)s?|salariee?s?|personnels?|entreprises?|employeurs?|assuree?s?|allocataires?|beneficiaires?|publics?|partenaires?|etablissements?|familles?|patiente?s?|eleves?|etudiante?s?|jeunes|personnes?|habitante?s?|contribuables?|demandeurs?|demandeuses?|professionnel(?:le)?s?|associations?|direction|ministere|etat|prefecture|caisses?|structure|institution|societe|conseillere?s?|conseillers?|elue?s?|territoires?|parents?|reseau|visiteurs?|voyageurs?|adherente?s?|abonnee?s?|locataires?|retraitee?s?|seniors?|enfants?|collegues?|communaute|operat(?:eur|rice)s?|employe[es]*|riverains?|soignante?s?|enseignante?s?)';
const complement = "(?: (?:de|du|des|d'|en|a|au|aux|et|ou|comme|pour|avec|sans|l'|la|le|les|[a-z0-9'-]+)){0,7}";

const withColon = new RegExp(
  `^(?:et )?(?:pour|cote|du cote de|du cote|benefices? pour|gains? pour|avantages? pour) ?${determiner}?(?:\\S+ )?${beneficiary}(?![a-z])${complement} ?:$`,
);
const withoutColon = new RegExp(
  `^(?:pour|cote|du cote de|du cote) ?${determiner}?(?:\\S+ )?${beneficiary}(?: (?:[a-z]+(?:s|x|e|es)|internes?|externes?))?(?: (?:de|du|des|d'|et|ou|en|a|au|aux) ?${determiner}?[a-z'-]+){0,2}$`,
);
const longest = 70;

/**
 * Whether a line that stands alone names those whom the results that follow are for: "Pour l’usager", "Côté agents :".
 * A sentence that begins alike ("Pour l’usager, faciliter…", "Pour la première fois…") is none.
 */
export function isBeneficiaryHeading(line: string): boolean {
  const text = line.trim();
  if (text.length > longest || /[.,;!?«»]/.test(text)) return false;
  const folded = fold(text).replace(/ ?:$/, ':');
  return folded.endsWith(':') ? withColon.test(folded) : withoutColon.test(folded);
}

/** The heading's own words: the colon that ends it goes, being set as a heading says as much. */
export function headingText(line: string): string {
  const text = line.trim();
  return text.endsWith(':') ? text.slice(0, -1).trimEnd() : text;
}

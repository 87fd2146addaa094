import type { Audience, KeyFigure, Maturity, OrganisationKind, Scale } from '@recueil/domain';

/**
 * A sheet of the demonstration catalogue, as it is written by hand. Sections are in a small Markdown: paragraphs separated
 * by a blank line, "- " lists, "### " sub-headings, **bold**, *italic*, [text](https://….example).
 */
export interface DemonstrationSheet {
  title: string;
  organisation: { name: string; kind: OrganisationKind };
  /** Slug of its main sub-theme, or `conferences`. */
  theme: string;
  /** At most two other sub-themes where it is also shelved. */
  alsoIn?: string[];
  pitch: string;
  sections: { origin: string; results: string; principles: string; advice: string; setbacks?: string };
  /** Absent when the results were obtained. */
  resultsKind?: 'expected';
  /** ISO date by which expected results are awaited. */
  resultsDate?: string;
  keyFigures: KeyFigure[];
  links?: { label: string; url: string }[];
  /** Nobody real: invented names, `.example` addresses, telephone numbers reserved for fiction. */
  contacts: { name: string; role: string; email: string; phone: string; url?: string }[];
  scale: Scale;
  audience: Audience[];
  year: number;
  maturity: Maturity;
  effort: { duration: string; cost: string; means: string };
  keywords: string[];
  /** ISO date of its appearance in the catalogue. */
  publishedOn: string;
}

/** The packages of which an installation holds code, with the licence of each: a file that the build puts beside the pages. */
export interface ShippedLicences {
  packages: ShippedPackage[];
}

export interface ShippedPackage {
  name: string;
  version: string;
  /** As SPDX names it. */
  licence: string;
}

export const licenceFiles = {
  list: '/licences.json',
  /** The words of every licence, as the packages give them. */
  texts: '/licences.txt',
} as const;

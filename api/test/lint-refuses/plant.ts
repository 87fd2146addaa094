export interface PlantedFile {
  path: string;
  text: string;
  /** Other files without which nothing would be wrong. */
  beside?: readonly { path: string; text: string }[];
}

export interface Plant extends PlantedFile {
  /** What is wrong with the file. */
  wrong: string;
  /** The rule that refuses it. */
  rule: string;
}

export const web = 'web/src/app';
export const rooms = 'api/src/features';

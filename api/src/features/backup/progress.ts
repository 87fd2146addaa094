/** Told as long work goes on: what is being done, how many of how many are behind. */
export type Progress = (what: string, done: number, of: number) => void;

/** Milliseconds: what was committed that long ago is seen by every reader, whichever server and database answers. */
export const longestLag = 2_000;

/** How far a database is: the version of its catalogue, and the bytes of its journal. */
export interface Position {
  version: number;
  journal: number;
}

/** Moments of the primary that are remembered until the replica has reached them; beyond, every other one. */
const mostMoments = 500;

/**
 * What is known of a replica, and whether it may be read: it has everything that was committed a moment ago, and nothing
 * older than what somebody was shown already. Moments are those of a clock that never goes back.
 */
export class ReplicaState {
  /** Where the primary was, and a moment at which it was no further; the replica has not reached it yet. */
  private moments: { at: number; journal: number }[] = [];
  /** Everything that was committed before then is there. */
  private freshAt = Number.NEGATIVE_INFINITY;
  private position: Position | null = null;
  /** The version of the catalogue before which nothing is shown any more. */
  private floor = 0;

  /** Where the primary was when it was asked at that moment. */
  primaryWas(at: number, journal: number): void {
    this.moments.push({ at, journal });
    if (this.moments.length > mostMoments) this.moments = this.moments.filter((_, index) => index % 2 === 1);
  }

  /** Where the replica is; null: it does not answer, or failed. */
  replicaIs(position: Position | null): void {
    this.position = position;
    if (position === null) return;
    const reached = this.moments.filter(({ journal }) => journal <= position.journal);
    this.freshAt = Math.max(this.freshAt, ...reached.map(({ at }) => at));
    this.moments = this.moments.filter(({ journal }) => journal > position.journal);
  }

  /** It was read there. */
  reached(version: number): void {
    if (this.position !== null) this.position = { ...this.position, version: Math.max(this.position.version, version) };
  }

  /** Nothing older than this version of the catalogue is shown from now on. */
  require(version: number): void {
    this.floor = Math.max(this.floor, version);
  }

  has(version: number): boolean {
    return this.position !== null && this.position.version >= version;
  }

  /** It answers, and has all that was shown already. */
  get isReadable(): boolean {
    return this.has(this.floor);
  }

  /** Milliseconds: what was committed before that is there. */
  lag(now: number): number {
    return now - this.freshAt;
  }
}

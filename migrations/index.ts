import { Sheets1763800000000 } from './1763800000000-sheets';
import { Publication1763800000001 } from './1763800000001-publication';
import { Events1763800000002 } from './1763800000002-events';
import { Search1763800000003 } from './1763800000003-search';
import { People1763800000004 } from './1763800000004-people';
import { Submissions1763800000005 } from './1763800000005-submissions';
import { Attachments1763800000006 } from './1763800000006-attachments';
import { Redactions1763800000007 } from './1763800000007-redactions';
import { LongLists1763800000008 } from './1763800000008-long-lists';
import { Signs1763800000009 } from './1763800000009-signs';
import { ImageSizes1763800000012 } from './1763800000012-image-sizes';
import { Doors1763800000013 } from './1763800000013-doors';
import { Admission1763800000014 } from './1763800000014-admission';
import { Referents1763800000015 } from './1763800000015-referents';
import { Frozen1763800000016 } from './1763800000016-frozen';
import { Restorable1763800000017 } from './1763800000017-restorable';
import { Door1763800000019 } from './1763800000019-door';
import { Settings1763800000020 } from './1763800000020-settings';
import { Erasures1763800000021 } from './1763800000021-erasures';
import { Reading1763800000023 } from './1763800000023-reading';
import { ReadingPeople1763800000024 } from './1763800000024-reading-people';
import { Liftings1763800000025 } from './1763800000025-liftings';
import type { MigrationClass } from './statements-of';

export { sqlHash, type MigrationClass } from './statements-of';

/** Every migration, in order. A new one is added at the end, frozen by `npm run freeze`, and never changed again. */
export const migrations: MigrationClass[] = [
  Sheets1763800000000,
  Publication1763800000001,
  Events1763800000002,
  Search1763800000003,
  People1763800000004,
  Submissions1763800000005,
  Attachments1763800000006,
  Redactions1763800000007,
  LongLists1763800000008,
  Signs1763800000009,
  ImageSizes1763800000012,
  Doors1763800000013,
  Admission1763800000014,
  Referents1763800000015,
  Frozen1763800000016,
  Restorable1763800000017,
  Door1763800000019,
  Settings1763800000020,
  Erasures1763800000021,
  Reading1763800000023,
  ReadingPeople1763800000024,
  Liftings1763800000025,
];

import type { Caller } from '#core/access/caller';

/** Who may join files to a submission, and read them: the room that knows the workflow answers. */
export abstract class AttachmentAccess {
  /** The sheet of a submission whose text the caller may write now. Throws 404, 403 or 409 otherwise. */
  abstract mayWrite(caller: Caller, submissionId: string): Promise<{ sheetId: string }>;

  /** The sheet and the file's name, when the caller may see a text of that submission that names it. Throws 404. */
  abstract mayRead(caller: Caller, submissionId: string, sha256: string): Promise<{ sheetId: string; name: string }>;
}

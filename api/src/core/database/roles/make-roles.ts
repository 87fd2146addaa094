import type { Connection } from '../sql.ts';
import { addMember, createRole, isMember, roleExists, setPassword } from './role.repository.ts';

export interface WantedRoles {
  /** Who migrates. */
  owner: string;
  server: { name: string; password: string };
  reader: string;
}

/**
 * Makes the roles that are missing. The owner may do what the server may: it hands the queue over to it, and restores;
 * the server may do what the reader may, and becomes it where readers ask. A role that is there keeps its password.
 */
export async function makeRoles(on: Connection, { owner, server, reader }: WantedRoles): Promise<void> {
  if (!(await roleExists(on, server.name))) {
    await createRole(on, server.name);
    await setPassword(on, server.name, server.password);
  }
  if (!(await roleExists(on, reader))) await createRole(on, reader);
  await makeMember(on, owner, server.name);
  await makeMember(on, server.name, reader);
}

async function makeMember(on: Connection, member: string, role: string): Promise<void> {
  if (!(await isMember(on, member, role))) await addMember(on, member, role);
}

import { commandLine } from '../../config/command-line';
import type { Connection } from '../sql';
import { changeRights, giveQueue, type RightChange, rightsGiven, thereOf } from './right.repository';
import { type Grant, readerGrants, serverGrants } from './rights';
import { laterMigrations, SchemaMisfit } from '../migration-fit';
import { migrationRows } from '../migration.repository';
import { ownMigrations } from '../own-migrations';
import { type RoleNames, roleNames } from './role-names';
import { currentRole, isMember, roleExists } from './role.repository';

/** What a role lacks, and what it may do besides with what it is for. */
export interface RightsDifference {
  lacking: RightChange[];
  excess: RightChange[];
}

/**
 * Compares the rights of the role of a connection, the server's, with those that this release gives it. On a database that a later release
 * migrated, it may have others: only what is missing is told.
 */
export async function differenceOfServer(on: Connection): Promise<RightsDifference> {
  const found = await difference(on, await currentRole(on), serverGrants);
  const later = laterMigrations(await ownMigrations(), await migrationRows(on));
  return later.length === 0 ? found : { ...found, excess: [] };
}

/**
 * Gives each role what it lacks on what is there, and the queue to the server; `takeBack` takes the rest away. A release
 * that starts only gives: the one after it, which may run beside it, may need more.
 */
export async function giveRights(on: Connection, names: RoleNames, { takeBack }: { takeBack: boolean }): Promise<void> {
  await giveQueue(on, names.server);
  for (const [role, grants] of [
    [names.server, serverGrants],
    [names.reader, readerGrants],
  ] as const) {
    if (!(await roleExists(on, role))) continue;
    const { lacking, excess } = await difference(on, role, grants);
    await changeRights(on, role, takeBack ? [...excess, ...lacking] : lacking);
  }
}

/**
 * After a migration, where the server is not the owner. Throws {@link SchemaMisfit} where its role is not there, or not
 * one that the owner may act for.
 */
export async function giveRightsWhereApart(on: Connection, serverUrl: string): Promise<void> {
  const [owner, names] = [await currentRole(on), roleNames(serverUrl)];
  if (owner === names.server) return;
  if (!(await isMember(on, owner, names.server))) {
    throw new SchemaMisfit(
      `Le rôle «\u00a0${names.server}\u00a0» de DATABASE_URL n’existe pas, ou «\u00a0${owner}\u00a0» ne peut pas agir pour lui\u00a0: ` +
        `lancez ${commandLine} setup-database.`,
    );
  }
  await giveRights(on, names, { takeBack: false });
}

async function difference(on: Connection, role: string, grants: readonly Grant[]): Promise<RightsDifference> {
  const given = await rightsGiven(on, role);
  const there = await thereOf(
    on,
    grants.map(({ name }) => name),
  );
  const known = grants.filter(({ name }) => there.has(name));
  const wanted = known.flatMap((grant) => grant.rights.map((right) => change('GRANT', grant, right)));
  const lacking = wanted.filter((one) => !given.includes(lineOf(one)));
  const excess = known.flatMap((grant) => {
    const start = `${grant.on} ${grant.name} `;
    const rights = given.filter((line) => line.startsWith(start)).map((line) => line.slice(start.length));
    return rights
      .filter((right) => !(grant.rights as readonly string[]).includes(right))
      .map((right) => change('REVOKE', grant, right));
  });
  return { lacking, excess };
}

function change(way: RightChange['way'], { on, name }: Grant, right: string): RightChange {
  return { way, right, on, name };
}

function lineOf({ on, name, right }: RightChange): string {
  return `${on} ${name} ${right}`;
}

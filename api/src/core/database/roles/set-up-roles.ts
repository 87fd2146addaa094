import type { EntityManager } from 'typeorm';
import { createDataSource } from '../data-source';
import { SchemaMisfit } from '../migration-fit';
import { withMigrationLock } from '../migration-lock';
import { makeRoles } from './make-roles';
import { ownersOfOthers, ownsTables } from './right.repository';
import { differenceOfServer, giveRights } from './rights-of-roles';
import { passwordOf, type RoleNames, roleNames } from './role-names';
import { currentRole } from './role.repository';

/**
 * Makes the roles of the server and of readers where they are missing, and gives each the rights that it needs and no
 * other, as the owner of the database. May be done again and again. Throws {@link SchemaMisfit} with what to do where
 * the owner cannot.
 */
export async function setUpRoles(databaseUrl: string, ownerUrl: string): Promise<RoleNames> {
  const names = roleNames(databaseUrl);
  await withMigrationLock(ownerUrl, (database) =>
    database.transaction(async (manager) => {
      await requireOwner(manager, names);
      await makeMissing(manager, names, databaseUrl);
      await giveRights(manager, names, { takeBack: true });
    }),
  );
  await requireServer(databaseUrl, names);
  return names;
}

async function requireOwner(on: EntityManager, { server }: RoleNames): Promise<void> {
  const owner = await currentRole(on);
  if (owner === server) {
    throw new SchemaMisfit(
      `DATABASE_URL et DATABASE_OWNER_URL nomment le même rôle («\u00a0${owner}\u00a0»)\u00a0: donnez dans DATABASE_URL un autre ` +
        'nom et un mot de passe, cette commande crée le rôle.',
    );
  }
  const [other] = await ownersOfOthers(on);
  if (other !== undefined) {
    throw new SchemaMisfit(
      `DATABASE_OWNER_URL : les tables sont au rôle «\u00a0${other}\u00a0», pas à «\u00a0${owner}\u00a0»\u00a0: donnez l’adresse de «\u00a0${other}\u00a0».`,
    );
  }
}

async function makeMissing(on: EntityManager, { server, reader }: RoleNames, databaseUrl: string): Promise<void> {
  const owner = await currentRole(on);
  try {
    await makeRoles(on, { owner, server: { name: server, password: passwordOf(databaseUrl) }, reader });
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    const statements = [
      `CREATE ROLE "${server}" LOGIN PASSWORD '…';`,
      `CREATE ROLE "${reader}";`,
      `GRANT "${server}" TO "${owner}";`,
      `GRANT "${reader}" TO "${server}";`,
    ];
    throw new SchemaMisfit(
      `Le rôle «\u00a0${owner}\u00a0» n’a pas le droit de créer des rôles. Qui administre PostgreSQL le fait (ce qui est déjà là ` +
        `peut être omis), puis recommencez\u00a0:\n${statements.join('\n')}`,
      { cause: error },
    );
  }
}

/** What the server will find when it comes by its own address. */
async function requireServer(databaseUrl: string, { server }: RoleNames): Promise<void> {
  const database = await createDataSource(databaseUrl, { poolSize: 1 })
    .initialize()
    .catch((error: unknown) => {
      if (!['28P01', '28000'].includes(String((error as { code?: unknown }).code))) throw error;
      throw new SchemaMisfit(
        `Le rôle «\u00a0${server}\u00a0» est là, mais n’entre pas avec le mot de passe de DATABASE_URL\u00a0: corrigez l’adresse, ou ` +
          `changez le mot de passe (ALTER ROLE "${server}" PASSWORD '…').`,
        { cause: error },
      );
    });
  try {
    const { lacking } = await differenceOfServer(database);
    if (lacking.length > 0)
      throw new SchemaMisfit('DATABASE_URL et DATABASE_OWNER_URL ne mènent pas à la même base de données.');
    if (await ownsTables(database))
      throw new SchemaMisfit(
        `Le rôle «\u00a0${server}\u00a0» peut tout ce que peut le propriétaire des tables (il en est membre, ou superutilisateur)\u00a0: ` +
          'donnez dans DATABASE_URL un rôle à part.',
      );
  } finally {
    await database.destroy();
  }
}

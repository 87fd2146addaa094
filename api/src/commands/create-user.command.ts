import type { INestApplicationContext } from '@nestjs/common';
import { text } from 'node:stream/consumers';
import { UnitOfWork } from '#core/database/unit-of-work';
import { ProblemError } from '#core/errors/problem';
import { isMailAddress } from '#core/http/mail-address';
import { AccountsService } from '#rooms/accounts';
import { AccountInvitations } from '#rooms/account-invitations';
import { PasswordsService } from '#rooms/sign-in';
import { inApplication } from './application';
import { help, readArguments } from './arguments';

interface Wanted {
  email: string;
  name: string;
  admin: boolean;
  /** Null: the person is invited, and chooses one. */
  password: string | null;
}

/** `create-user`: the first administrator, where there is nobody to invite them. */
export async function createUserCommand(args: string[]): Promise<number> {
  const read = readArguments({
    args,
    allowPositionals: true,
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      admin: { type: 'boolean', default: false },
      'password-stdin': { type: 'boolean', default: false },
    },
  });
  if (read === null) return 1;
  const { values, positionals } = read;
  const email = values.email ?? positionals[0] ?? '';
  if (!isMailAddress(email) || positionals.length > 1)
    return refuse(`« ${email} » n’est pas une adresse électronique.\n\n${help}`);
  const password = values['password-stdin'] ? (await text(process.stdin)).replace(/\r?\n$/, '') : null;
  const name = values.name?.trim() ?? '';
  const wanted = { email, name: name === '' ? nameFrom(email) : name, admin: values.admin, password };
  try {
    process.stdout.write(await inApplication('create-user', (app) => create(app, wanted)));
    return 0;
  } catch (error) {
    if (error instanceof ProblemError) return refuse(`${error.detail}\n`);
    throw error;
  }
}

function create(app: INestApplicationContext, { email, name, admin, password }: Wanted): Promise<string> {
  const accounts = app.get(AccountsService, { strict: false });
  const invitations = app.get(AccountInvitations, { strict: false });
  const passwords = app.get(PasswordsService, { strict: false });
  return app.get(UnitOfWork, { strict: false }).run(async (manager) => {
    const known = await accounts.findByEmail(email, manager);
    if (known && !admin) throw new ProblemError('conflict', `${email} a déjà un compte.`);
    const by = { id: null, name: 'L’équipe qui installe Recueil' };
    const lines: string[] = [];
    let accountId = known?.id;
    if (accountId === undefined && password !== null) {
      const hash = await passwords.accepted(password, [email, name]);
      accountId = (await accounts.create(manager, { email, name }, null)) ?? '';
      await passwords.set(manager, accountId, hash);
      lines.push(`Compte créé : ${email}.`);
    }
    if (accountId === undefined) {
      const invited = await invitations.invite(manager, { email, name }, by);
      accountId = invited.accountId;
      lines.push(`Compte créé : ${email}. Lien à lui remettre, valable quatorze jours :`, invited.link);
    }
    if (admin && (await accounts.makeAdministrator(manager, accountId))) {
      lines.push(`${email} administre Recueil.`);
    }
    return `${lines.join('\n')}\n`;
  });
}

/** « prenom.nom@… » → « Prenom Nom »: to be corrected by the person. */
function nameFrom(email: string): string {
  const words = email.slice(0, email.indexOf('@')).split(/[._-]+/);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

function refuse(message: string): number {
  process.stderr.write(message);
  return 1;
}

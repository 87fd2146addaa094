import { commandLine } from '../config/command-line';
import { untrustedCertificate } from '../config/untrusted-certificate';
import { SchemaMisfit } from './migration-fit';

/** Why a database cannot be used, in one French line with what to do; null for an error that says nothing of it. */
export function whyUnreachable(error: unknown): string | null {
  const certificate = untrustedCertificate(error);
  if (certificate !== null) return `La base de données ne peut pas être jointe\u00a0: ${certificate}.`;
  if (error instanceof SchemaMisfit) return error.message;
  switch ((error as { code?: unknown } | null)?.code) {
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
      return 'La base de données ne répond pas : vérifiez DATABASE_URL, et que PostgreSQL est en marche.';
    case '28P01':
    case '28000':
      return 'La base de données refuse ce nom ou ce mot de passe : vérifiez DATABASE_URL.';
    case '3D000':
      return 'Cette base de données n’existe pas : créez-la (CREATE DATABASE), ou corrigez DATABASE_URL.';
    case '42501':
      return `Ce rôle n’a pas un droit qu’il lui faut : lancez ${commandLine} setup-database, avec DATABASE_OWNER_URL ; sans elle, donnez-lui la base (ALTER DATABASE … OWNER TO …).`;
    default:
      return null;
  }
}

import type { Provider } from '@nestjs/common';
import { AddressCheck } from './address.check';
import { AdministratorsCheck } from './administrators.check';
import { CertificatesCheck } from './certificates.check';
import { CHECKS, type Check } from './check';
import { ClocksCheck } from './clocks.check';
import { CommitteesCheck } from './committees.check';
import { DatabaseCheck } from './database.check';
import { DiskCheck } from './disk.check';
import { ErasuresCheck } from './erasures.check';
import { IndexCheck } from './index.check';
import { JobsCheck } from './jobs.check';
import { MailCheck } from './mail.check';
import { ProtectionsCheck } from './protections.check';
import { ProviderCheck } from './provider.check';
import { ReadersCheck } from './readers.check';
import { RolesCheck } from './roles.check';
import { SchemaCheck } from './schema.check';
import { SearchCheck } from './search.check';
import { VariablesCheck } from './variables.check';

/** Everything that is looked at, in the order in which to put things right. What comes first tells of what follows. */
const checks = [
  DatabaseCheck,
  SchemaCheck,
  ProtectionsCheck,
  RolesCheck,
  ReadersCheck,
  ClocksCheck,
  ErasuresCheck,
  AddressCheck,
  AdministratorsCheck,
  CertificatesCheck,
  JobsCheck,
  SearchCheck,
  IndexCheck,
  MailCheck,
  ProviderCheck,
  CommitteesCheck,
  VariablesCheck,
  DiskCheck,
];

export const checkProviders: Provider[] = [
  ...checks,
  { provide: CHECKS, inject: checks, useFactory: (...all: Check[]): Check[] => all },
];

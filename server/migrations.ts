import directory from './migrations/0001-directory.sql?raw';
import records from './migrations/0002-records.sql?raw';
import logs from './migrations/0003-logs.sql?raw';
import rowSecurity from './migrations/0004-row-security.sql?raw';
import turns from './migrations/0005-turns.sql?raw';
import devices from './migrations/0006-devices.sql?raw';
import grantsByRecord from './migrations/0007-grants-by-record.sql?raw';
import mail from './migrations/0008-mail.sql?raw';
import files from './migrations/0009-files.sql?raw';
import sealedAnswers from './migrations/0010-sealed-answers.sql?raw';
import signIn from './migrations/0011-sign-in.sql?raw';
import logChain from './migrations/0012-log-chain.sql?raw';
import reviews from './migrations/0013-reviews.sql?raw';
import namedPersons from './migrations/0014-named-persons.sql?raw';
import localAccounts from './migrations/0015-local-accounts.sql?raw';
import devicePolicy from './migrations/0016-device-policy.sql?raw';
import lease from './migrations/0017-lease.sql?raw';
import dossierSorts from './migrations/0018-dossier-sorts.sql?raw';
import october from './migrations/0019-october.sql?raw';
import county from './migrations/0020-county.sql?raw';
import octoberInputs from './migrations/0021-october-inputs.sql?raw';
import sessionDevices from './migrations/0022-session-devices.sql?raw';
import sessionProof from './migrations/0023-session-proof.sql?raw';
import secondHand from './migrations/0024-second-hand.sql?raw';
import sentDossiers from './migrations/0025-sent-dossiers.sql?raw';
import provedAnew from './migrations/0026-proved-anew.sql?raw';
import provedAtProvider from './migrations/0027-proved-at-provider.sql?raw';
import scansAndDelivery from './migrations/0028-scans-and-delivery.sql?raw';

export interface Migration {
  number: number;
  name: string;
  sql: string;
}

/** Every migration in order. One that has been released is never changed: its checksum is kept in each database. */
export const MIGRATIONS: readonly Migration[] = [
  { number: 1, name: 'directory', sql: directory },
  { number: 2, name: 'records', sql: records },
  { number: 3, name: 'logs', sql: logs },
  { number: 4, name: 'row-security', sql: rowSecurity },
  { number: 5, name: 'turns', sql: turns },
  { number: 6, name: 'devices', sql: devices },
  { number: 7, name: 'grants-by-record', sql: grantsByRecord },
  { number: 8, name: 'mail', sql: mail },
  { number: 9, name: 'files', sql: files },
  { number: 10, name: 'sealed-answers', sql: sealedAnswers },
  { number: 11, name: 'sign-in', sql: signIn },
  { number: 12, name: 'log-chain', sql: logChain },
  { number: 13, name: 'reviews', sql: reviews },
  { number: 14, name: 'named-persons', sql: namedPersons },
  { number: 15, name: 'local-accounts', sql: localAccounts },
  { number: 16, name: 'device-policy', sql: devicePolicy },
  { number: 17, name: 'lease', sql: lease },
  { number: 18, name: 'dossier-sorts', sql: dossierSorts },
  { number: 19, name: 'october', sql: october },
  { number: 20, name: 'county', sql: county },
  { number: 21, name: 'october-inputs', sql: octoberInputs },
  { number: 22, name: 'session-devices', sql: sessionDevices },
  { number: 23, name: 'session-proof', sql: sessionProof },
  { number: 24, name: 'second-hand', sql: secondHand },
  { number: 25, name: 'sent-dossiers', sql: sentDossiers },
  { number: 26, name: 'proved-anew', sql: provedAnew },
  { number: 27, name: 'proved-at-provider', sql: provedAtProvider },
  { number: 28, name: 'scans-and-delivery', sql: scansAndDelivery },
];

export { ErasuresModule } from './erasures.module';
export { ErasureJournal } from './erasure-journal.service';

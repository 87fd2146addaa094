export { AdoptionModule } from './adoption.module';
export { AdoptionPapers } from './adoption-papers.service';

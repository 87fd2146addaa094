export { LinksModule } from './links.module';
export { LinkDto, LinkWithPasswordDto } from './dto/link.dto';
export { LinkPages } from './link-pages';
export type { SignedPurpose } from './signed-link.repository';
export { deadLink, linkHash, SignedLinks } from './signed-links.service';

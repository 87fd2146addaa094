import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module';
import { SubmissionsModule } from '../submissions/submissions.module';
import { SheetClaimRepository } from './sheet-claim.repository';
import { SheetClaimsController } from './sheet-claims.controller';
import { SheetClaimsService } from './sheet-claims.service';

@Module({
  imports: [MailModule, SubmissionsModule],
  controllers: [SheetClaimsController],
  providers: [SheetClaimRepository, SheetClaimsService],
})
export class SheetClaimsModule {}

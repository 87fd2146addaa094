import { Module } from '@nestjs/common';
import { SheetClaimRepository } from './sheet-claim.repository';
import { SheetClaimsController } from './sheet-claims.controller';
import { SheetClaimsService } from './sheet-claims.service';

@Module({ controllers: [SheetClaimsController], providers: [SheetClaimRepository, SheetClaimsService] })
export class SheetClaimsModule {}
